import type { Point, Rectangle } from '$models/architecture/architecture';
import { overlaps, pairs } from './geometry';

/** Where a label of this width reads best: on a long level stretch, clear of boxes and of other labels. */
export function labelPoint(points: readonly Point[], width: number, taken: readonly Rectangle[]): Point {
	const reach = spread(points, width);
	const near = taken.filter((box) => overlaps(box, reach));
	let best: Point = points[0] ?? [0, 0];
	let least = Infinity;
	for (const [[ax, ay], [bx, by]] of pairs(points)) {
		const length = Math.abs(bx - ax) + Math.abs(by - ay);
		for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
			const at: Point = [Math.round(ax + (bx - ax) * share), Math.round(ay + (by - ay) * share)];
			const area: Rectangle = [at[0] - width / 2, at[1] - 7, width, 14];
			let hidden = 0;
			for (const box of near) if (overlaps(area, box)) hidden += 1;
			const cost = hidden * 400 - length + (ay === by ? 0 : 30) + Math.abs(share - 0.5) * 20;
			if (cost >= least) continue;
			least = cost;
			best = at;
		}
	}
	return best;
}

/** All that a label of this width can cover anywhere on the line. */
function spread(points: readonly Point[], width: number): Rectangle {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, top] = [Math.min(...xs) - width / 2 - 1, Math.min(...ys) - 8];
	return [left, top, Math.max(...xs) + width / 2 + 1 - left, Math.max(...ys) + 8 - top];
}
