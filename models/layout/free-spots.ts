/** Where new boxes find room among those that stand already: pure geometry, for dropping, pasting and palette alike. */
import type { Point, Rectangle } from '$models/architecture/architecture';
import { boundsOf } from './arrange';

/** Between boxes, so that a line with its arrow and the handle of a box have room. */
export const ROOM = 40;
/** So many rows are looked through; beyond them nobody looks either. */
const MOST_ROWS = 400;

/** Whether two boxes overlap, or come nearer than so far. */
const meets = (a: Rectangle, b: Rectangle, room: number): boolean =>
	a[0] < b[0] + b[2] + room && b[0] < a[0] + a[2] + room && a[1] < b[1] + b[3] + room && b[1] < a[1] + a[3] + room;

export const isFree = (place: Rectangle, taken: readonly Rectangle[], room: number = ROOM): boolean =>
	!taken.some((other) => meets(place, other, room));

interface Wanted {
	readonly count: number;
	readonly width: number;
	readonly height: number;
	/** Top left corner of the first. */
	readonly at: Point;
}

/** Places for so many boxes of one size: in rows as near a square as may be, from a corner to the right and down. */
export function freeSpots(taken: readonly Rectangle[], { count, width, height, at }: Wanted): readonly Rectangle[] {
	const columns = Math.ceil(Math.sqrt(count));
	const spots: Rectangle[] = [];
	for (let row = 0; spots.length < count; row += 1) {
		for (let column = 0; column < columns && spots.length < count; column += 1) {
			const spot: Rectangle = [at[0] + column * (width + ROOM), at[1] + row * (height + ROOM), width, height];
			if (row > MOST_ROWS || isFree(spot, taken)) spots.push(spot);
		}
	}
	return spots;
}

/** So far down and to the right that these boxes, together, lie on none that stand already. */
export function freeShift(taken: readonly Rectangle[], boxes: readonly Rectangle[]): Point {
	if (boxes.length === 0) return [0, 0];
	const [, top, , height] = boundsOf(boxes.map((rectangle, index) => [String(index), rectangle] as const));
	const lies = (down: number): boolean =>
		boxes.every(([x, y, width, high]) => isFree([x, y + down, width, high], taken, ROOM / 2));
	if (lies(0)) return [0, 0];
	// Below each box that stands there, from the top: the first where all have room.
	const edges = taken.map(([, y, , high]) => Math.ceil(y + high + ROOM - top)).filter((down) => down > 0);
	const found = edges.sort((a, b) => a - b).find(lies);
	return [0, found ?? height + ROOM];
}

/** Whether these boxes stand apart from one another, with room for their lines. */
export const standApart = (boxes: readonly Rectangle[]): boolean =>
	boxes.every((box, index) => isFree(box, boxes.slice(index + 1), ROOM / 2));
