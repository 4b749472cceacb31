/** Arranging chosen boxes among themselves: pure geometry, so that menu, keys and palette do the same. */
import type { Rectangle } from '$models/architecture/architecture';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'across' | 'down';
export type Side = 'width' | 'height' | 'both';

/** Things with a place, in any order; the first is the one that the others are made like. */
export type Placed = readonly (readonly [id: string, rectangle: Rectangle])[];

const right = ([x, , width]: Rectangle): number => x + width;
const bottom = ([, y, , height]: Rectangle): number => y + height;

/** The outer bounds of all. */
export function boundsOf(placed: Placed): Rectangle {
	const all = placed.map(([, rectangle]) => rectangle);
	const x = Math.min(...all.map(([left]) => left));
	const y = Math.min(...all.map(([, top]) => top));
	return [x, y, Math.max(...all.map(right)) - x, Math.max(...all.map(bottom)) - y];
}

/** Brings all to one edge, or one middle line, of their common bounds. */
export function aligned(placed: Placed, edge: Edge): Placed {
	const [x, y, width, height] = boundsOf(placed);
	const at: Readonly<Record<Edge, (rectangle: Rectangle) => readonly [number, number]>> = {
		left: ([, top]) => [x, top],
		centre: ([, top, w]) => [x + (width - w) / 2, top],
		right: ([, top, w]) => [x + width - w, top],
		top: ([left]) => [left, y],
		middle: ([left, , , h]) => [left, y + (height - h) / 2],
		bottom: ([left, , , h]) => [left, y + height - h]
	};
	return placed.map(([id, rectangle]) => {
		const [left, top] = at[edge](rectangle);
		return [id, [Math.round(left), Math.round(top), rectangle[2], rectangle[3]]];
	});
}

/** Makes the gaps between neighbours equal; the outermost two stay. Where they overlap, their middles are spread. */
export function distributed(placed: Placed, axis: Axis): Placed {
	if (placed.length < 3) return placed;
	const [from, size] = axis === 'across' ? ([0, 2] as const) : ([1, 3] as const);
	const sorted = [...placed].sort(([, a], [, b]) => a[from] + a[size] / 2 - (b[from] + b[size] / 2));
	const bounds = boundsOf(placed);
	const taken = sorted.reduce((sum, [, rectangle]) => sum + rectangle[size], 0);
	const gap = (bounds[size] - taken) / (placed.length - 1);
	const places = new Map<string, number>();
	if (gap >= 0) {
		let next = bounds[from];
		for (const [id, rectangle] of sorted) {
			places.set(id, next);
			next += rectangle[size] + gap;
		}
	} else {
		const middle = ([, rectangle]: Placed[number]): number => rectangle[from] + rectangle[size] / 2;
		const [first, last] = [sorted[0], sorted.at(-1)];
		if (first === undefined || last === undefined) return placed;
		const step = (middle(last) - middle(first)) / (placed.length - 1);
		sorted.forEach(([id, rectangle], index) => places.set(id, middle(first) + index * step - rectangle[size] / 2));
	}
	return placed.map(([id, [x, y, width, height]]) => {
		const place = Math.round(places.get(id) ?? (axis === 'across' ? x : y));
		return [id, axis === 'across' ? [place, y, width, height] : [x, place, width, height]];
	});
}

/** Gives all the size of the first. */
export function sameSize(placed: Placed, side: Side): Placed {
	const model = placed[0]?.[1];
	if (model === undefined) return placed;
	return placed.map(([id, [x, y, width, height]]) => [
		id,
		[x, y, side === 'height' ? width : model[2], side === 'width' ? height : model[3]]
	]);
}
