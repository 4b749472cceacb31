/** A routed line as cytoscape wants it: end points from the node centres, bends as weight and distance along the chord. */
import type { Point, Rectangle } from '$models/architecture/architecture';

export interface Segments {
	/** Pixel offsets from the centres, such as `70px 0px`. */
	readonly sourceEndpoint: string;
	readonly targetEndpoint: string;
	readonly weights: readonly number[];
	readonly distances: readonly number[];
}

export const centreOf = ([x, y, width, height]: Rectangle): Point => [x + width / 2, y + height / 2];

/** Where cytoscape takes the middle of such a route to be, from which it places the name. */
export function middleOf(points: readonly Point[]): Point {
	const bends = points.length > 2 ? points.slice(1, -1) : points;
	const half = bends.length / 2;
	const [x1, y1] = bends[Math.ceil(half) - 1] ?? [0, 0];
	const [x2, y2] = bends[Math.floor(half)] ?? [x1, y1];
	return [(x1 + x2) / 2, (y1 + y2) / 2];
}

const offset = (point: Point, centre: Point): string => `${point[0] - centre[0]}px ${point[1] - centre[1]}px`;

/** Answers null for a route that cytoscape cannot draw: fewer than two points, or both ends in one place. */
export function segmentsOf(points: readonly Point[], from: Rectangle, to: Rectangle): Segments | null {
	const start = points[0];
	const end = points.at(-1);
	if (start === undefined || end === undefined || points.length < 2) return null;
	const dx = end[0] - start[0];
	const dy = end[1] - start[1];
	const length = Math.hypot(dx, dy);
	if (length < 0.01) return null;
	const bends = points.slice(1, -1).map(([x, y]) => ({ x: x - start[0], y: y - start[1] }));
	return {
		sourceEndpoint: offset(start, centreOf(from)),
		targetEndpoint: offset(end, centreOf(to)),
		weights: bends.map(({ x, y }) => (x * dx + y * dy) / (length * length)),
		distances: bends.map(({ x, y }) => (y * dx - x * dy) / length)
	};
}
