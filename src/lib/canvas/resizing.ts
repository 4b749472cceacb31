/** Pulling a box at one of its corners or sides. */
import type { Point, Rectangle } from '$models/architecture/architecture';

/** Which side moves, across and down: -1 for left or top, 1 for right or bottom, 0 for neither. */
export type Corner = readonly [-1 | 0 | 1, -1 | 0 | 1];

/** The right side's middle is left free: there one pulls a relation. */
export const corners: readonly Corner[] = [
	[-1, -1],
	[0, -1],
	[1, -1],
	[-1, 0],
	[-1, 1],
	[0, 1],
	[1, 1]
];

const LEAST_WIDTH = 48;
const LEAST_HEIGHT = 24;

function side(from: number, size: number, sign: -1 | 0 | 1, by: number, least: number): readonly [number, number] {
	if (sign === 0) return [from, size];
	const next = Math.max(least, Math.round(size + sign * by));
	return sign === 1 ? [from, next] : [from + size - next, next];
}

/** The rectangle once the corner was pulled so far; the opposite one stays, and it never gets too small to be read. */
export function resized([x, y, width, height]: Rectangle, [across, down]: Corner, [dx, dy]: Point): Rectangle {
	const [left, w] = side(x, width, across, dx, LEAST_WIDTH);
	const [top, h] = side(y, height, down, dy, LEAST_HEIGHT);
	return [left, top, w, h];
}
