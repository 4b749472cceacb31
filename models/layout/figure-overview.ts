/**
 * A reference figure at a glance, before the parts that can be read: its layers and components by name with what stands
 * in them counted, the relations between two of them as one line with their number, and where each is drawn.
 */
import type { Scene } from '$models/scene/scene';
import type { View, ViewBlock, ViewComponent, ViewObject, ViewSlot } from '$models/views/view';
import { wordsIn } from '$models/views/words';
import { bundleLines, type Bundle } from './bundle-lines';
import { figurePart, figureStyle, MARGIN, type LaidSheet, type Sheet } from './figure-layout';
import type { FigurePart, SheetRoom } from './figure-parts';
import { cell } from './furniture';
import type { Measure } from './measure';
import { flatten } from './piece';

/** Widths to try: the narrower a sheet is, the larger its names print. */
const WIDTHS = [620, 700, 790, 890, 1000, 1110, 1210] as const;
/** Between two bands, so that lines and their numbers have room. */
const BAND_GAP = 20;

const words = wordsIn('vi');

/** What a box of the overview holds, by the id of the box. */
interface Place {
	readonly box: string;
	readonly objects: readonly ViewObject[];
}

const flat = (objects: readonly ViewObject[]): readonly ViewObject[] =>
	objects.flatMap((object) => [object, ...flat(object.children)]);

const slotsOf = (blocks: readonly ViewBlock[]): readonly ViewSlot[] => blocks.flatMap(({ slots }) => slots);
const inSlots = (slots: readonly ViewSlot[]): readonly ViewObject[] => flat(slots.flatMap(({ objects }) => objects));

const inComponent = ({ blocks, objects, tray }: ViewComponent): readonly ViewObject[] => [
	...inSlots(slotsOf(blocks)),
	...flat([...objects, ...tray])
];

const placesOf = (view: View): readonly Place[] => [
	...view.bands.map(({ id, slots }) => ({ box: `band/${id}`, objects: inSlots(slots) })),
	...view.layers.map(({ id, components }) => ({ box: `layer/${id}`, objects: components.flatMap(inComponent) })),
	...view.crossCuts.map(({ id, objects }) => ({ box: `layer/${id}`, objects: flat(objects) })),
	{ box: 'band/boundary', objects: flat(view.boundary) }
];

const counted = (count: number, word: string): string[] => (count === 0 ? [] : [`${String(count)} ${word}`]);

/** What stands in some slots, by number. */
function tally(slots: readonly ViewSlot[], others: readonly ViewObject[] = []): string {
	const empty = slots.filter(({ objects }) => objects.length === 0);
	const required = empty.filter((slot) => slot.required).length;
	return [
		...counted(inSlots(slots).length + others.length, words.objects),
		...counted(
			empty.length,
			required === 0 ? words.emptySlots : `${words.emptySlots} (${String(required)} ${words.required})`
		)
	].join(' · ');
}

/** A box that tells in place of many. */
function summary(id: string, name: string, told: string): ViewObject {
	return {
		id: `summary/${id}`,
		node: '',
		name,
		code: told,
		state: '',
		badge: '',
		role: 'object-logical',
		hue: '',
		description: told === '' ? name : `${name}: ${told}`,
		reference: { kind: 'furniture', id: `summary/${id}` },
		locked: false,
		children: []
	};
}

/** The named blocks of a component, each with its count; what has no name of its own is counted as one. */
function summaries({ id, blocks, objects, tray }: ViewComponent, hasBlocks: boolean): readonly ViewObject[] {
	const named = hasBlocks ? blocks.filter(({ name }) => name !== '') : [];
	const rest = slotsOf(hasBlocks ? blocks.filter(({ name }) => name === '') : blocks);
	const others = flat(objects);
	const trayed = flat(tray);
	return [
		...named.map((block) => summary(`${id}/${block.id}`, block.name, tally(block.slots))),
		...(rest.length + others.length === 0 ? [] : [summary(id, tally(rest, others) || words.empty, '')]),
		...(trayed.length === 0
			? []
			: [summary(`${id}/tray`, `${words.tray}: ${String(trayed.length)} ${words.objects}`, '')])
	];
}

const bare = (block: ViewBlock): ViewBlock => ({
	...block,
	slots: block.slots.slice(0, 1).map((slot) => ({
		...slot,
		name: tally(block.slots) || words.empty,
		description: tally(block.slots),
		code: '',
		required: false,
		objects: []
	}))
});

/** The same figure with its places named and what is in them counted. */
function summarised(view: View, sheetsOf: (box: string) => string, hasBlocks: boolean): View {
	const named = (box: string, name: string): string => [name, sheetsOf(box)].filter((text) => text !== '').join(' – ');
	return {
		...view,
		bands: view.bands.map((block) => ({
			...bare(block),
			name: named(`band/${block.id}`, block.name || (block.slots[0]?.name ?? ''))
		})),
		layers: view.layers.map((layer) => ({
			...layer,
			components: layer.components.map((component) => ({
				...component,
				name: named(`component/${component.id}`, component.name),
				blocks: [],
				tray: [],
				objects: summaries(component, hasBlocks)
			}))
		})),
		crossCuts: view.crossCuts.map(({ id, name, objects }) => ({
			id,
			name: named(`layer/${id}`, name),
			objects: objects.length === 0 ? [] : [summary(id, `${String(flat(objects).length)} ${words.objects}`, '')]
		})),
		boundaryName: named('band/boundary', view.boundaryName),
		boundary:
			view.boundary.length === 0
				? []
				: [summary('boundary', `${String(flat(view.boundary).length)} ${words.objects}`, '')]
	};
}

/** Relations between the same two bands by their number; those within a band are not drawn. */
function bundled(view: View): readonly Bundle[] {
	const placeOf = new Map(placesOf(view).flatMap(({ box, objects }) => objects.map(({ id }) => [id, box] as const)));
	const counts = new Map<string, { readonly from: string; readonly to: string; count: number }>();
	for (const { source, target } of view.relations) {
		const [from, to] = [placeOf.get(source), placeOf.get(target)].sort();
		if (from === undefined || to === undefined || from === to) continue;
		const key = `${from}\n${to}`;
		const bundle = counts.get(key) ?? { from, to, count: 0 };
		bundle.count += 1;
		counts.set(key, bundle);
	}
	return [...counts.values()].map((bundle) => ({
		...bundle,
		description: `${String(bundle.count)} ${words.relations}`
	}));
}

/** The sheets on which the parts show a box, such as `phần 3, 4`. */
function sheetNames(parts: readonly FigurePart[]): (box: string) => string {
	return (box) => {
		const at = parts.flatMap(({ scene }, index) => (scene.boxes.some(({ id }) => id === box) ? [index + 1] : []));
		return at.length === 0 ? '' : `${words.part} ${at.join(', ')}`;
	};
}

/** The sheet that prints largest. */
function largest(view: View, room: SheetRoom, measure: Measure): Sheet {
	const style = figureStyle(view, measure);
	const extent = ({ width, height }: LaidSheet): number => Math.max(width / room.width, height / room.height);
	return WIDTHS.map((width) => figurePart(view, { width, gap: BAND_GAP }, style))
		.reduce((best, sheet) => (extent(sheet) < extent(best) ? sheet : best))
		.placed();
}

/** Undefined where there are no parts to lead to. */
export function figureOverview(
	view: View,
	parts: readonly FigurePart[],
	room: SheetRoom,
	measure: Measure
): Scene | undefined {
	if (view.kind !== 'figure' || parts.length === 0) return undefined;
	const sheetsOf = sheetNames(parts);
	const isWithin = ({ width, height }: Sheet): boolean => width <= room.width && height <= room.height;
	const fine = largest(summarised(view, sheetsOf, true), room, measure);
	const { width, height, boxes } = isWithin(fine) ? fine : largest(summarised(view, sheetsOf, false), room, measure);
	const { lines, width: lanes } = bundleLines(bundled(view), boxes);
	const { diagram, title, description } = view;
	// In the border below, which is empty.
	const told = cell({
		id: 'bundles',
		role: 'legend-text',
		lines: [words.bundles],
		weight: 400,
		width: width - 2 * MARGIN,
		height: 16
	});
	const note = lines.length === 0 ? [] : flatten(told, [MARGIN, height - MARGIN + 6], new Map());
	return { diagram, title, description, width: width + lanes, height, boxes: [...boxes, ...note], lines };
}
