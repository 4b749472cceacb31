/**
 * A reference figure over several sheets whose letters can be read on paper: the parts that follow the whole. Each holds
 * what belongs together, laid out anew for the sheet, with the relations between what stands on it.
 */
import type { Scene } from '$models/scene/scene';
import type { View, ViewBlock, ViewComponent, ViewLayer, ViewObject } from '$models/views/view';
import { figurePart } from './figure-layout';
import type { FigureStyle } from './figure-pieces';
import { withNumberedLines } from './line-numbers';
import { sceneLines } from './lines';
import { raised } from './raised';

/** Size of a sheet in units of a scene. */
export interface SheetRoom {
	readonly width: number;
	readonly height: number;
}

/** A drawing over sheets that can be read: the whole at a glance, and its parts. */
export interface DividedFigure {
	readonly overview: Scene;
	readonly parts: readonly FigurePart[];
}

/** What is never divided: the way to a slot, to an object outside slots, to a cross-cut. */
type Path = readonly string[];

/** Slots and objects that a sheet holds where nothing else is known. */
const LIKELY = 14;
/** How often a part is drawn anew at most, so that its list of numbers finds room. */
const TRIES = 3;

const keyOf = (path: Path): string => path.join('\n');

const blockPaths = (way: Path, { id, slots }: ViewBlock): Path[] => slots.map((slot) => [...way, id, slot.id]);
const objectPaths = (way: Path, objects: readonly ViewObject[]): Path[] => objects.map(({ id }) => [...way, id]);

const pathsOfComponent = (way: Path, { blocks, objects, tray }: ViewComponent): Path[] => [
	...blocks.flatMap((block) => blockPaths(way, block)),
	...objectPaths([...way, 'objects'], objects),
	...objectPaths([...way, 'tray'], tray)
];

function pathsOf(view: View): Path[] {
	return [
		...view.bands.flatMap((block) => blockPaths(['band'], block)),
		...view.layers.flatMap(({ id: layer, components }) =>
			components.flatMap((component) => pathsOfComponent(['layer', layer, component.id], component))
		),
		...view.crossCuts.map(({ id }) => ['cross-cut', id]),
		...objectPaths(['boundary'], view.boundary)
	];
}

/** The view with nothing but what some ways lead to. */
function only(view: View, paths: readonly Path[]): View {
	const kept = new Set(paths.map(keyOf));
	const has = (...path: string[]): boolean => kept.has(keyOf(path));
	const blocksIn = (way: Path, blocks: readonly ViewBlock[]): ViewBlock[] =>
		blocks
			.map((block) => {
				const slots = block.slots.filter(({ id }) => has(...way, block.id, id));
				return slots.length === block.slots.length ? block : { ...block, slots };
			})
			.filter(({ slots }) => slots.length > 0);
	const objectsIn = (way: Path, objects: readonly ViewObject[]): ViewObject[] =>
		objects.filter(({ id }) => has(...way, id));
	const layerOf = (layer: ViewLayer): ViewLayer => ({
		...layer,
		components: layer.components
			.map((component) => {
				const way = ['layer', layer.id, component.id];
				if (pathsOfComponent(way, component).every((path) => has(...path))) return component;
				return {
					...component,
					blocks: blocksIn(way, component.blocks),
					objects: objectsIn([...way, 'objects'], component.objects),
					tray: objectsIn([...way, 'tray'], component.tray)
				};
			})
			.filter(({ blocks, objects, tray }) => blocks.length + objects.length + tray.length > 0)
	});
	return {
		...view,
		bands: blocksIn(['band'], view.bands),
		layers: view.layers.map(layerOf).filter(({ components }) => components.length > 0),
		crossCuts: view.crossCuts.filter(({ id }) => has('cross-cut', id)),
		boundary: objectsIn(['boundary'], view.boundary)
	};
}

/** How much two ways share; the less, the better a sheet ends between them. */
function shared(one: Path | undefined, other: Path | undefined): number {
	const at = (one ?? []).findIndex((step, index) => step !== other?.[index]);
	return at < 0 ? (one ?? []).length : at;
}

/** The last end at which a sheet fits, looked for around a likely one: large sheets take long to lay out. */
function lastFitting(start: number, most: number, fits: (end: number) => boolean): number {
	let [low, high] = [start + 1, Math.min(most, start + LIKELY)];
	while (high > low && fits(high)) {
		if (high === most) return most;
		[low, high] = [high, Math.min(most, high + Math.ceil((high - start) / 2))];
	}
	while (low + 1 < high) {
		const middle = Math.floor((low + high) / 2);
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}

/** As late as it fits, yet between layers or components rather than within one. */
function bestEnd(paths: readonly Path[], start: number, last: number): number {
	if (last === paths.length) return last;
	const least = start + Math.ceil((last - start) / 2);
	let best = last;
	for (let end = last - 1; end >= least; end -= 1)
		if (shared(paths[end - 1], paths[end]) < shared(paths[best - 1], paths[best])) best = end;
	return best;
}

/** What is found for a number, found once. */
function once<T>(find: (of: number) => T): (of: number) => T {
	const found = new Map<number, T>();
	return (of) => {
		const known = found.get(of);
		if (known !== undefined) return known;
		const value = find(of);
		found.set(of, value);
		return value;
	};
}

/** A part, and what stands on it by name. */
export interface FigurePart {
	readonly scene: Scene;
	readonly names: readonly string[];
}

const namesOf = (view: View): readonly string[] =>
	[
		...view.bands.map(({ name }) => name),
		...view.layers.map(({ number, name }) => [number, name].filter((text) => text !== '').join(' – ')),
		...view.crossCuts.map(({ name }) => name),
		...(view.boundary.length > 0 ? [view.boundaryName] : [])
	].filter((name) => name !== '');

/**
 * The parts of a figure for sheets of a size, in the order of the whole; title block and legend come to them afterwards
 * (`part-footer.ts`). A free diagram has none of these: people's places are kept there (`free-parts.ts`).
 */
export function figureParts(view: View, room: SheetRoom, style: FigureStyle): readonly FigurePart[] {
	if (view.kind !== 'figure') return [];
	const paths = pathsOf(view);
	const parts: FigurePart[] = [];
	for (let start = 0; start < paths.length;) {
		// Tried again and again for one height and the next, with mostly the same ends.
		const laid = once((end) => {
			const part = only(view, paths.slice(start, end));
			return { part, sheet: figurePart(part, { width: room.width }, style) };
		});
		const drawnTo = (height: number) => {
			const last = lastFitting(start, paths.length, (tried) => laid(tried).sheet.height <= height);
			return drawnAt(bestEnd(paths, start, last));
		};
		const drawnAt = once((end) => {
			const { part, sheet: measured } = laid(end);
			const sheet = measured.placed();
			const names = namesOf(part);
			const scene: Scene = {
				...sheet,
				diagram: view.diagram,
				title: `${view.title}: ${names.join('; ')}`,
				description: `${view.description}. ${names.join('; ')}`,
				lines: sceneLines({ ...view, boxes: sheet.boxes, bends: new Map(), routed: new Map() })
			};
			return { end, names, scene: raised(withNumberedLines(view, scene, style.measure), room.height) };
		});
		// How long the list of numbers becomes is known when the lines are drawn; where it takes too much, less is drawn above it.
		let height = room.height;
		let drawn = drawnTo(height);
		for (let tries = 0; tries < TRIES && drawn.scene.height > room.height; tries += 1) {
			height -= drawn.scene.height - room.height;
			drawn = drawnTo(height);
		}
		parts.push({ scene: drawn.scene, names: drawn.names });
		start = drawn.end;
	}
	return parts;
}
