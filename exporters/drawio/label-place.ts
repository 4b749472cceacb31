/** Where a label stands on its line, as draw.io tells it. */
import type { Point } from '$models/architecture/architecture';
import { pairs } from '$models/layout/geometry';

export interface LabelPlace {
	/** From -1 at the source to 1 at the target, by the length of the line. */
	readonly along: number;
	/** What is left from there to where it stands. */
	readonly offset: Point;
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The point of a stretch that is nearest to another. */
function nearest([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): Point {
	const [dx, dy] = [bx - ax, by - ay];
	const square = dx * dx + dy * dy;
	const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
	return [ax + dx * share, ay + dy * share];
}

/** The nearest place of the line, and from there the rest. */
export function labelPlace(points: readonly Point[], at: Point): LabelPlace {
	let passed = 0;
	let found = { far: Infinity, length: 0, foot: at };
	for (const [a, b] of pairs(points)) {
		const foot = nearest(a, b, at);
		const far = distance(foot, at);
		if (far < found.far) found = { far, length: passed + distance(a, foot), foot };
		passed += distance(a, b);
	}
	return {
		along: passed === 0 ? 0 : rounded((2 * found.length) / passed - 1),
		offset: [rounded(at[0] - found.foot[0]), rounded(at[1] - found.foot[1])]
	};
}
