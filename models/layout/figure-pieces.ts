/** Slots, blocks, components and layers of a reference figure as nested boxes of a given width. */
import type { BoxRole } from '$models/scene/scene';
import type { ViewBlock, ViewComponent, ViewCrossCut, ViewLayer, ViewObject, ViewSlot } from '$models/views/view';
import type { Measure, TextWeight } from './measure';
import { OBJECT_LEAST, OBJECT_MOST, type ObjectPiece } from './object-piece';
import { GAP, grid, moved, noText, PAD, textHeight, type Packed, type Piece } from './piece';
import { shelfItem, shelves, stepsFrom, type ShelfItem } from './shelves';
import { wrap } from './wrap';

const SLOT_TEXT = 10;
/** Widths of a slot that nothing stands in: its name on more lines or fewer. */
const EMPTY_SLOT = [104, 120, 136, 152, 176, 208, 260] as const;
const OBJECT_GAP = 6;
const HEADER = 84;

/** What is made once however many sheets are tried. */
type Made = ViewComponent | ViewBlock | ViewSlot | ViewCrossCut;

export interface FigureStyle {
	readonly measure: Measure;
	readonly objectPiece: ObjectPiece;
	readonly trayName: string;
	/** What was made before in this style, so that no sheet that is tried makes it anew. */
	readonly made: WeakMap<Made, ShelfItem>;
}

interface Heading {
	readonly text: string;
	readonly size: number;
	readonly weight: TextWeight;
	readonly align: 'left' | 'center';
}

interface Container {
	readonly id: string;
	readonly role: BoxRole;
	readonly hue: string;
	readonly reference: Piece['box']['reference'];
	readonly heading: Heading;
	readonly width: number;
	readonly description: string;
	readonly fill: (width: number) => Packed;
}

/** A titled box around what `fill` packs into its width. */
export function container(of: Container, measure: Measure): Piece {
	const { heading, width } = of;
	const inner = width - 2 * PAD;
	const lines = heading.text === '' ? [] : wrap(heading.text, inner, { ...heading, maxLines: 3 }, measure);
	const top = lines.length === 0 ? PAD : 6 + textHeight(lines.length, heading.size) + 4;
	const packed = of.fill(inner);
	return {
		box: {
			id: of.id,
			reference: of.reference,
			role: of.role,
			hue: of.hue,
			text: { lines, size: heading.size, weight: heading.weight, align: heading.align, anchor: 'top' },
			caption: '',
			badge: '',
			description: of.description
		},
		width,
		height: packed.height === 0 ? top : top + packed.height + PAD,
		node: '',
		parts: moved(packed.parts, PAD, top)
	};
}

function objectGrid(objects: readonly ViewObject[], width: number, { objectPiece }: FigureStyle): Packed {
	const makers = objects.map((object) => (cell: number) => objectPiece(object, cell));
	return grid(makers, width, OBJECT_LEAST, { gap: OBJECT_GAP, most: OBJECT_MOST });
}

function slotRole(slot: ViewSlot): BoxRole {
	if (slot.objects.length > 0) return 'slot';
	return slot.required ? 'slot-empty-required' : 'slot-empty';
}

function slotPiece(slot: ViewSlot, hue: string, width: number, style: FigureStyle): Piece {
	const inner = width - 2 * PAD;
	const text = slot.code === '' ? slot.name : `${slot.code}. ${slot.name}`;
	const filled = slot.objects.length > 0;
	const lines = wrap(text, inner, { size: SLOT_TEXT, weight: 400, maxLines: 9 }, style.measure);
	const top = 6 + textHeight(lines.length, SLOT_TEXT) + 4;
	const packed = objectGrid(slot.objects, inner, style);
	return {
		box: {
			id: `slot/${slot.id}`,
			reference: { kind: 'slot', id: slot.id },
			role: slotRole(slot),
			hue,
			text: {
				lines,
				size: SLOT_TEXT,
				weight: 400,
				align: filled ? 'left' : 'center',
				anchor: filled ? 'top' : 'middle'
			},
			caption: '',
			badge: '',
			description: slot.description
		},
		width,
		height: packed.height === 0 ? Math.max(top, 30) : top + packed.height + PAD,
		node: '',
		parts: moved(packed.parts, PAD, top)
	};
}

/** Widths at which a grid of so many objects takes one column more. */
const objectWidths = (count: number): number[] =>
	Array.from({ length: count }, (_, index) => (index + 1) * OBJECT_LEAST + index * OBJECT_GAP + 2 * PAD);

function madeOnce(of: Made, { made }: FigureStyle, make: () => ShelfItem): ShelfItem {
	const item = made.get(of) ?? make();
	made.set(of, item);
	return item;
}

const slotItems = (block: ViewBlock, hue: string, style: FigureStyle): ShelfItem[] =>
	block.slots.map((slot) =>
		madeOnce(slot, style, () =>
			shelfItem(slot.objects.length === 0 ? EMPTY_SLOT : objectWidths(slot.objects.length), (width) =>
				slotPiece(slot, hue, width, style)
			)
		)
	);

/** A named block as one box; the slots of one without a name stand among its neighbours. */
function blockItems(block: ViewBlock, hue: string, style: FigureStyle): ShelfItem[] {
	if (block.name === '') return slotItems(block, hue, style);
	return [madeOnce(block, style, () => newBlockItem(block, hue, style))];
}

function newBlockItem(block: ViewBlock, hue: string, style: FigureStyle): ShelfItem {
	const slots = slotItems(block, hue, style);
	const make = (width: number): Piece =>
		container(
			{
				id: `block/${block.id}`,
				role: 'block',
				hue,
				reference: { kind: 'furniture', id: `block/${block.id}` },
				heading: { text: block.name, size: 11, weight: 600, align: 'left' },
				width,
				description: block.name,
				fill: (inner) => shelves(slots, inner)
			},
			style.measure
		);
	return shelfItem(stepsFrom(leastOf(slots) + 2 * PAD), make);
}

const leastOf = (items: readonly ShelfItem[]): number => Math.max(112, ...items.map(({ widths }) => widths[0] ?? 0));

/** Objects with parts on shelves of their own, the simple ones in rows below: none is as high as its neighbour's parts. */
function objectField(objects: readonly ViewObject[], width: number, style: FigureStyle): Packed {
	const wholes = objects.filter(({ children }) => children.length > 0);
	const items = wholes.map((object) =>
		shelfItem(objectWidths(Math.min(object.children.length, 4)), (inner) => style.objectPiece(object, inner))
	);
	const spread = wholes.reduce((sum, { children }) => sum + Math.min(children.length, 4) * OBJECT_MOST, 0);
	const above = shelves(items, Math.min(width, spread));
	const below = objectGrid(
		objects.filter(({ children }) => children.length === 0),
		width,
		style
	);
	const top = above.height === 0 || below.height === 0 ? above.height : above.height + OBJECT_GAP;
	return { parts: [...above.parts, ...moved(below.parts, 0, top)], height: top + below.height };
}

/** A tray for what belongs here and stands in no slot; nothing where there is none. */
function trayItems(id: string, objects: readonly ViewObject[], style: FigureStyle): ShelfItem[] {
	if (objects.length === 0) return [];
	const { measure, trayName } = style;
	const make = (width: number): Piece =>
		container(
			{
				id: `tray/${id}`,
				role: 'tray',
				hue: '',
				reference: { kind: 'furniture', id: `tray/${id}` },
				heading: { text: `${trayName} (${String(objects.length)})`, size: 10.5, weight: 600, align: 'left' },
				width,
				description: trayName,
				fill: (inner) => objectGrid(objects, inner, style)
			},
			measure
		);
	return [shelfItem(objectWidths(objects.length), make)];
}

function componentItem(component: ViewComponent, hue: string, style: FigureStyle): ShelfItem {
	return madeOnce(component, style, () => newComponentItem(component, hue, style));
}

function newComponentItem(component: ViewComponent, hue: string, style: FigureStyle): ShelfItem {
	const { objects } = component;
	const items = [
		...component.blocks.flatMap((block) => blockItems(block, hue, style)),
		...trayItems(component.id, component.tray, style)
	];
	const make = (width: number): Piece =>
		container(
			{
				id: `component/${component.id}`,
				role: 'component',
				hue,
				reference: component.reference ?? { kind: 'component', id: component.id },
				heading: { text: component.name, size: 12, weight: 700, align: 'left' },
				width,
				description: component.name,
				fill: (inner) => (objects.length === 0 ? shelves(items, inner) : objectField(objects, inner, style))
			},
			style.measure
		);
	const least = objects.length === 0 ? leastOf(items) : OBJECT_LEAST;
	return shelfItem(stepsFrom(least + 2 * PAD), make);
}

/** A band that is no layer of the pack has no colour of one. */
const hueOf = ({ id, reference }: ViewLayer): string => (reference === undefined ? id : '');

/** A layer's box at any width of the sheet; what it holds is measured once. */
export function layerMaker(layer: ViewLayer, style: FigureStyle): (width: number) => Piece {
	const components = layer.components.map((component) => componentItem(component, hueOf(layer), style));
	return (width) => layerPiece(layer, components, width, style);
}

/** The largest at which no word of a layer's name has to be broken; English words are longer than the band is wide. */
function headerSize(name: string, measure: Measure): number {
	const widest = (size: number): number => Math.max(...name.split(/\s+/u).map((word) => measure(word, size, 700)));
	return [12, 11, 10, 9].find((size) => widest(size) <= HEADER - 2 * PAD) ?? 9;
}

/** A layer as a band: its tinted name at the left, its components beside it. */
function layerPiece(layer: ViewLayer, components: readonly ShelfItem[], width: number, style: FigureStyle): Piece {
	const packed = shelves(components, width - HEADER - PAD - GAP, { stack: 1, single: true });
	const size = headerSize(layer.name, style.measure);
	const name = wrap(layer.name, HEADER - 2 * PAD, { size, weight: 700, maxLines: 8 }, style.measure);
	const lines = [layer.number, ...name];
	const hue = hueOf(layer);
	const height = Math.max(packed.height + 2 * PAD, textHeight(lines.length, size) + 3 * PAD);
	const header: Piece = {
		box: {
			id: `layer-header/${layer.id}`,
			reference: { kind: 'furniture', id: `layer-header/${layer.id}` },
			role: 'layer-header',
			hue,
			text: { lines, size, weight: 700, align: 'center', anchor: 'middle' },
			caption: '',
			badge: '',
			description: `${layer.number}: ${layer.name}`
		},
		width: HEADER,
		height,
		node: '',
		parts: []
	};
	return {
		box: {
			id: `layer/${layer.id}`,
			reference: layer.reference ?? { kind: 'layer', id: layer.id },
			role: 'layer',
			hue,
			text: noText,
			caption: '',
			badge: '',
			description: `${layer.number}: ${layer.name}`
		},
		width,
		height,
		node: '',
		parts: [{ x: 0, y: 0, piece: header }, ...moved(packed.parts, HEADER + GAP, PAD)]
	};
}

/** Cross-cuts to stand side by side, one bar each. */
export const crossCutItems = (crossCuts: readonly ViewCrossCut[], style: FigureStyle): ShelfItem[] =>
	crossCuts.map((crossCut) => madeOnce(crossCut, style, () => newCrossCutItem(crossCut, style)));

const newCrossCutItem = ({ id, name, objects }: ViewCrossCut, style: FigureStyle): ShelfItem =>
	shelfItem(stepsFrom(200), (width) =>
		container(
			{
				id: `layer/${id}`,
				role: 'cross-cut',
				hue: id,
				reference: { kind: 'layer', id },
				heading: { text: name, size: 11, weight: 600, align: 'center' },
				width,
				description: name,
				fill: (inner) => objectGrid(objects, inner, style)
			},
			style.measure
		)
	);

/** Slots outside the layers, or references at the boundary, as one band. */
function bandPiece(id: string, name: string, width: number, fill: (inner: number) => Packed, measure: Measure): Piece {
	return container(
		{
			id: `band/${id}`,
			role: 'band',
			hue: '',
			reference: { kind: 'furniture', id: `band/${id}` },
			heading: { text: name, size: 11.5, weight: 600, align: 'left' },
			width,
			description: name,
			fill
		},
		measure
	);
}

/** A band of slots outside the layers. */
export const slotBandItem = (block: ViewBlock, style: FigureStyle): ShelfItem =>
	madeOnce(block, style, () => newSlotBandItem(block, style));

function newSlotBandItem(block: ViewBlock, style: FigureStyle): ShelfItem {
	const slots = slotItems(block, '', style);
	const fill = (inner: number): Packed => shelves(slots, inner);
	return shelfItem(stepsFrom(leastOf(slots) + 2 * PAD), (width) =>
		bandPiece(block.id, block.name, width, fill, style.measure)
	);
}

/** References at the boundary as one dense field, in which simple ones stack beside one with parts. */
export function boundaryMaker(
	name: string,
	objects: readonly ViewObject[],
	{ measure, objectPiece }: FigureStyle
): (width: number) => Piece {
	const items = objects.map((object) => shelfItem([OBJECT_LEAST], (width) => objectPiece(object, width)));
	return (width) =>
		bandPiece('boundary', name, width, (inner) => shelves(items, Math.min(inner, items.length * OBJECT_MOST)), measure);
}
