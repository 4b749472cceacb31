import type { Point, Rectangle } from '$models/architecture/architecture';
import { overlaps, pairs } from './geometry';

/** Shares of a stretch at which a label is tried, the middle first. */
const shares = [0.5, 0.35, 0.65, 0.2, 0.8, 0.425, 0.575, 0.275, 0.725, 0.125, 0.875, 0.05, 0.95] as const;
/** From the middle of a label to its edge. */
const HALF = 7;

/**
 * Where a label of this width reads best: on a long level stretch, clear of boxes, titles, arrowheads and other labels, off
 * other lines where it can be, and between the left border of the sheet and `right`, past which it would be cut off.
 */
export function labelPoint(
	points: readonly Point[],
	width: number,
	taken: readonly Rectangle[],
	right: number,
	/** The stretches of each line of the sheet, and which line the label is of. */
	lines: readonly (readonly Rectangle[])[] = [],
	own = -1
): Point {
	const most = Math.max(width / 2, right - width / 2);
	const within = (x: number): number => Math.round(Math.min(most, Math.max(width / 2, x)));
	const reach = spread(points, width);
	const near = taken.filter((box) => overlaps(box, reach));
	const passing: Rectangle[] = [];
	for (const [index, stretches] of lines.entries()) {
		if (index === own) continue;
		for (const stretch of stretches) if (overlaps(stretch, reach)) passing.push(stretch);
	}
	let best: Point = points[0] ?? [0, 0];
	let least = Infinity;
	for (const [[ax, ay], [bx, by]] of pairs(points)) {
		const length = Math.abs(bx - ax) + Math.abs(by - ay);
		for (const share of shares) {
			// However long a stretch is, a free place on a short one reads better.
			const free = (ay === by ? 0 : 30) + Math.abs(share - 0.5) * 20 - length;
			if (free >= least) continue;
			const at: Point = [within(ax + (bx - ax) * share), Math.round(ay + (by - ay) * share)];
			const area: Rectangle = [at[0] - width / 2, at[1] - HALF, width, 2 * HALF];
			let hidden = 0;
			for (const box of near) if (overlaps(area, box)) hidden += 1;
			let crossed = 0;
			for (const stretch of passing) if (overlaps(area, stretch)) crossed += 1;
			const cost = free + hidden * 4000 + crossed * 400;
			if (cost >= least) continue;
			least = cost;
			best = at;
		}
	}
	return best;
}

/** All that a label of this width can cover anywhere on the line, though the sheet's border may push it aside. */
function spread(points: readonly Point[], width: number): Rectangle {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, top] = [Math.min(...xs) - width - 1, Math.min(...ys) - HALF - 1];
	return [left, top, Math.max(...xs) + width + 1 - left, Math.max(...ys) + HALF + 1 - top];
}
