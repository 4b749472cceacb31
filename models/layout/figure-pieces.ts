/** Slots, blocks, components and layers of a reference figure as nested boxes of a given width. */
import type { BoxRole } from '$models/scene/scene';
import type { ViewBlock, ViewComponent, ViewLayer, ViewObject, ViewSlot } from '$models/views/view';
import type { Measure, TextWeight } from './measure';
import { OBJECT_LEAST, OBJECT_MOST, objectPiece } from './object-piece';
import { GAP, grid, moved, noText, PAD, stretched, textHeight, type Packed, type Part, type Piece } from './piece';
import { wrap } from './wrap';

const SLOT_LEAST = 158;
const SLOT_TEXT = 10.5;
const HEADER = 112;

export interface FigureStyle {
	readonly measure: Measure;
	readonly trayName: string;
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
	const top = lines.length === 0 ? PAD : 6 + textHeight(lines.length, heading.size) + 6;
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

const objectMakers = (objects: readonly ViewObject[], measure: Measure): ((width: number) => Piece)[] =>
	objects.map((object) => (width) => objectPiece(object, width, measure));

function slotRole(slot: ViewSlot): BoxRole {
	if (slot.objects.length > 0) return 'slot';
	return slot.required ? 'slot-empty-required' : 'slot-empty';
}

function slotPiece(slot: ViewSlot, hue: string, width: number, { measure }: FigureStyle): Piece {
	const inner = width - 2 * PAD;
	const text = slot.code === '' ? slot.name : `${slot.code}. ${slot.name}`;
	const filled = slot.objects.length > 0;
	const lines = wrap(text, inner, { size: SLOT_TEXT, weight: 400, maxLines: 6 }, measure);
	const top = 6 + textHeight(lines.length, SLOT_TEXT) + 6;
	const packed = grid(objectMakers(slot.objects, measure), inner, OBJECT_LEAST, { gap: 6, most: OBJECT_MOST });
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
		height: packed.height === 0 ? Math.max(top, 34) : top + packed.height + PAD,
		node: '',
		parts: moved(packed.parts, PAD, top)
	};
}

function blockContent(block: ViewBlock, hue: string, style: FigureStyle): (width: number) => Packed {
	return (width) =>
		grid(
			block.slots.map((slot) => (cell: number) => slotPiece(slot, hue, cell, style)),
			width,
			SLOT_LEAST
		);
}

export function blockPiece(block: ViewBlock, hue: string, width: number, style: FigureStyle): Piece {
	return container(
		{
			id: `block/${block.id}`,
			role: 'block',
			hue,
			reference: { kind: 'furniture', id: `block/${block.id}` },
			heading: { text: block.name, size: 11, weight: 600, align: 'left' },
			width,
			description: block.name,
			fill: blockContent(block, hue, style)
		},
		style.measure
	);
}

/** Side by side with the split that makes them lowest, so that neither leaves half a sheet empty. */
export function sideBySide(makers: readonly ((width: number) => Piece)[], width: number, least: number): Packed {
	const [first, second] = makers;
	if (first === undefined) return { parts: [], height: 0 };
	if (second === undefined || makers.length > 2 || width < 2 * least + GAP) return columns(makers, width, least);
	let best: { readonly height: number; readonly pieces: readonly [Piece, Piece] } | null = null;
	for (let share = 5; share <= 15; share += 1) {
		const left = Math.round(((width - GAP) * share) / 20);
		const right = width - GAP - left;
		if (left < least || right < least) continue;
		const pieces = [first(left), second(right)] as const;
		const height = Math.max(pieces[0].height, pieces[1].height);
		if (best === null || height < best.height) best = { height, pieces };
	}
	if (best === null) return columns(makers, width, least);
	const { height, pieces } = best;
	const parts: Part[] = [
		{ x: 0, y: 0, piece: stretched(pieces[0], height) },
		{ x: pieces[0].width + GAP, y: 0, piece: stretched(pieces[1], height) }
	];
	return { parts, height };
}

/** As many columns as fit, each piece under the shortest; all columns end at the same line. */
function columns(makers: readonly ((width: number) => Piece)[], width: number, least: number): Packed {
	const count = Math.max(1, Math.min(makers.length, Math.floor((width + GAP) / (Math.max(least, 340) + GAP))));
	const cell = Math.floor((width - GAP * (count - 1)) / count);
	const stacks: Piece[][] = Array.from({ length: count }, () => []);
	const heights = stacks.map(() => 0);
	for (const make of makers) {
		const column = heights.indexOf(Math.min(...heights));
		const piece = make(cell);
		stacks[column]?.push(piece);
		heights[column] = (heights[column] ?? 0) + piece.height + GAP;
	}
	const height = Math.max(...heights) - GAP;
	const parts = stacks.flatMap((stack, column) => {
		let y = 0;
		return stack.map((piece, index) => {
			const last = index === stack.length - 1;
			const part: Part = { x: column * (cell + GAP), y, piece: last ? stretched(piece, height - y) : piece };
			y += piece.height + GAP;
			return part;
		});
	});
	return { parts, height };
}

const below = (upper: Packed, lower: Packed): Packed => {
	if (upper.height === 0) return lower;
	if (lower.height === 0) return upper;
	const top = upper.height + GAP;
	return { parts: [...upper.parts, ...moved(lower.parts, 0, top)], height: top + lower.height };
};

/** A tray for what belongs here and stands in no slot; nothing where there is none. */
export function tray(
	id: string,
	name: string,
	objects: readonly ViewObject[],
	width: number,
	measure: Measure
): Packed {
	if (objects.length === 0) return { parts: [], height: 0 };
	const piece = container(
		{
			id: `tray/${id}`,
			role: 'tray',
			hue: '',
			reference: { kind: 'furniture', id: `tray/${id}` },
			heading: { text: `${name} (${String(objects.length)})`, size: 10.5, weight: 600, align: 'left' },
			width,
			description: name,
			fill: (inner) => grid(objectMakers(objects, measure), inner, OBJECT_LEAST, { most: OBJECT_MOST })
		},
		measure
	);
	return { parts: [{ x: 0, y: 0, piece }], height: piece.height };
}

function componentPiece(component: ViewComponent, hue: string, width: number, style: FigureStyle): Piece {
	const [only] = component.blocks;
	const fill = (inner: number): Packed => {
		const slots =
			component.blocks.length === 1 && only !== undefined && only.name === ''
				? blockContent(only, hue, style)(inner)
				: sideBySide(
						component.blocks.map((block) => (cell: number) => blockPiece(block, hue, cell, style)),
						inner,
						SLOT_LEAST + 2 * PAD
					);
		return below(slots, tray(component.id, style.trayName, component.tray, inner, style.measure));
	};
	return container(
		{
			id: `component/${component.id}`,
			role: 'component',
			hue,
			reference: { kind: 'component', id: component.id },
			heading: { text: component.name, size: 12, weight: 700, align: 'left' },
			width,
			description: component.name,
			fill
		},
		style.measure
	);
}

/** A layer as a band: its tinted name at the left, its components beside it. */
export function layerPiece(layer: ViewLayer, width: number, style: FigureStyle): Piece {
	const inner = width - HEADER - PAD - GAP;
	const packed = sideBySide(
		layer.components.map((component) => (cell: number) => componentPiece(component, layer.id, cell, style)),
		inner,
		SLOT_LEAST + 2 * PAD
	);
	const name = wrap(layer.name, HEADER - 2 * PAD, { size: 12, weight: 700, maxLines: 8 }, style.measure);
	const lines = [layer.number, ...name];
	const height = Math.max(packed.height + 2 * PAD, textHeight(lines.length, 12) + 3 * PAD);
	const header: Piece = {
		box: {
			id: `layer-header/${layer.id}`,
			reference: { kind: 'furniture', id: `layer-header/${layer.id}` },
			role: 'layer-header',
			hue: layer.id,
			text: { lines, size: 12, weight: 700, align: 'center', anchor: 'middle' },
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
			reference: { kind: 'layer', id: layer.id },
			role: 'layer',
			hue: layer.id,
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

/** Cross-cuts side by side, one bar each. */
export function crossCutMakers(
	crossCuts: readonly { readonly id: string; readonly name: string; readonly objects: readonly ViewObject[] }[],
	measure: Measure
): ((width: number) => Piece)[] {
	return crossCuts.map(
		({ id, name, objects }) =>
			(width) =>
				container(
					{
						id: `layer/${id}`,
						role: 'cross-cut',
						hue: id,
						reference: { kind: 'layer', id },
						heading: { text: name, size: 11, weight: 600, align: 'center' },
						width,
						description: name,
						fill: (inner) => grid(objectMakers(objects, measure), inner, OBJECT_LEAST, { most: OBJECT_MOST })
					},
					measure
				)
	);
}

/** Slots outside the layers, or references at the boundary, as one band. */
export function bandPiece(
	id: string,
	name: string,
	width: number,
	fill: (inner: number) => Packed,
	measure: Measure
): Piece {
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

export const slotBand = (block: ViewBlock, width: number, style: FigureStyle): Piece =>
	bandPiece(block.id, block.name, width, blockContent(block, '', style), style.measure);

export const boundaryBand = (name: string, objects: readonly ViewObject[], width: number, measure: Measure): Piece =>
	bandPiece(
		'boundary',
		name,
		width,
		(inner) => grid(objectMakers(objects, measure), inner, OBJECT_LEAST, { most: OBJECT_MOST }),
		measure
	);
