/** Rectangles and lines of points on a sheet. */
import type { Point, Rectangle } from '$models/architecture/architecture';

// By index: these are asked millions of times for one sheet, and taking a tuple apart goes through its iterator.
export const right = (box: Rectangle): number => box[0] + box[2];
export const bottom = (box: Rectangle): number => box[1] + box[3];

export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
	inner[0] >= outer[0] && inner[1] >= outer[1] && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
	a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];

/** Without points that repeat or lie straight between their neighbours. */
export function simplified(points: readonly Point[]): Point[] {
	const kept: Point[] = [];
	for (const point of points) {
		const last = kept.at(-1);
		if (last !== undefined && last[0] === point[0] && last[1] === point[1]) continue;
		const before = kept.at(-2);
		const straight =
			before !== undefined &&
			last !== undefined &&
			((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]));
		if (straight) kept.pop();
		kept.push(point);
	}
	return kept;
}

export const pairs = (points: readonly Point[]): (readonly [Point, Point])[] =>
	points.slice(1).flatMap((point, index) => {
		const before = points[index];
		return before === undefined ? [] : [[before, point] as const];
	});

/** Where a straight line from the middle of a box to a point leaves the box; at a right angle where the point allows. */
export function borderPoint(box: Rectangle, [px, py]: Point): Point {
	const [x, y, w, h] = box;
	if (px >= x && px <= right(box)) return [px, py < y + h / 2 ? y : bottom(box)];
	if (py >= y && py <= bottom(box)) return [px < x + w / 2 ? x : right(box), py];
	const [cx, cy] = [x + w / 2, y + h / 2];
	const scale = Math.min(w / 2 / Math.abs(px - cx), h / 2 / Math.abs(py - cy));
	return [Math.round(cx + (px - cx) * scale), Math.round(cy + (py - cy) * scale)];
}

/** Whether a line enters a rectangle; a slanting stretch counts with all the room that it takes up. */
export function runsThrough(points: readonly Point[], box: Rectangle): boolean {
	const [left, top, rim, lid] = [box[0], box[1], right(box), bottom(box)];
	let before: Point | undefined;
	// Without a list of the stretches: each name of a drawing is held against each of its lines.
	for (const point of points) {
		if (
			before !== undefined &&
			Math.min(before[0], point[0]) < rim &&
			left < Math.max(before[0], point[0]) &&
			Math.min(before[1], point[1]) < lid &&
			top < Math.max(before[1], point[1])
		)
			return true;
		before = point;
	}
	return false;
}
