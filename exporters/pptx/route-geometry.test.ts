import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Point } from '$models/architecture/architecture';
import { routeGeometry } from './route-geometry';

/** Where the ready-made connectors of Office bend, by their own formulas, before they are flipped and turned. */
function presetPath(name: string, width: number, height: number, adjustments: readonly number[]): Point[] {
	const [first = 0, second = 0, third = 0] = adjustments;
	const [x1, y2, x3] = [width * first, height * second, width * third];
	const paths: Readonly<Record<string, Point[]>> = {
		straightConnector1: [
			[0, 0],
			[width, height]
		],
		bentConnector2: [
			[0, 0],
			[width, 0],
			[width, height]
		],
		bentConnector3: [
			[0, 0],
			[x1, 0],
			[x1, height],
			[width, height]
		],
		bentConnector4: [
			[0, 0],
			[x1, 0],
			[x1, y2],
			[width, y2],
			[width, height]
		],
		bentConnector5: [
			[0, 0],
			[x1, 0],
			[x1, y2],
			[x3, y2],
			[x3, height],
			[width, height]
		]
	};
	return paths[name] ?? [];
}

/** The points that a program draws, read back from what was written. */
function drawn(points: readonly Point[]): Point[] {
	const { rectangle, turn, geometry } = routeGeometry(points);
	const [x, y, width, height] = rectangle;
	const [cx, cy] = [x + width / 2, y + height / 2];
	const name = /prst="(\w+)"/u.exec(geometry)?.[1];
	if (name === undefined) {
		const steps = [...geometry.matchAll(/<a:pt x="([^"]+)" y="([^"]+)"/gu)];
		return steps.map(([, px, py]): Point => [x + Number(px), y + Number(py)]);
	}
	const adjustments = [...geometry.matchAll(/fmla="val (-?\d+)"/gu)].map(([, value]) => Number(value) / 100_000);
	return presetPath(name, width, height, adjustments).map(([px, py]): Point => {
		const u = (turn.includes('flipH') ? width - px : px) - width / 2;
		const v = (turn.includes('flipV') ? height - py : py) - height / 2;
		return turn.includes('rot="5400000"') ? [cx - v, cy + u] : [cx + u, cy + v];
	});
}

/** A pixel of the scene in the lengths of the file. */
const PIXEL = 9525;
/** Up to this a line that ends level with its start is drawn beside itself. */
const POINT = 12_700;
const step = fc
	.integer({ min: -50, max: 50 })
	.filter((by) => by !== 0)
	.map((by) => by * PIXEL);

/** Routes of right angles that start across or down. */
const routes = fc.tuple(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 8 })).map(([isDown, steps]) => {
	const points: Point[] = [[700 * PIXEL, 900 * PIXEL]];
	let [x, y] = [700 * PIXEL, 900 * PIXEL];
	steps.forEach((by, index) => {
		if (isDown === (index % 2 === 0)) y += by;
		else x += by;
		points.push([x, y]);
	});
	return points;
});

it('draws every route where it runs, whichever connector it becomes', () => {
	fc.assert(
		fc.property(routes, (points) => {
			const shown = drawn(points);
			const [start = [0, 0], end = [0, 0]] = [points[0], points.at(-1)];
			const far = [0, 1].map((axis) => (points.length > 2 && start[axis] === end[axis] ? POINT + 1 : 20));
			expect(shown).toHaveLength(points.length);
			shown.forEach(([x, y], index) => {
				const [wantedX, wantedY] = points[index] ?? [NaN, NaN];
				expect(Math.abs(x - wantedX)).toBeLessThan(far[0] ?? 0);
				expect(Math.abs(y - wantedY)).toBeLessThan(far[1] ?? 0);
			});
		}),
		{ numRuns: 500 }
	);
});

it('is a connector up to four bends at right angles', () => {
	const names = (points: readonly Point[]): string =>
		/prst="(\w+)"/u.exec(routeGeometry(points).geometry)?.[1] ?? 'path';
	expect(
		names([
			[0, 0],
			[50, 80]
		])
	).toBe('straightConnector1');
	expect(
		names([
			[0, 0],
			[50, 0],
			[50, 80]
		])
	).toBe('bentConnector2');
	expect(
		names([
			[0, 0],
			[0, 20],
			[50, 20],
			[50, 80]
		])
	).toBe('bentConnector3');
	expect(
		names([
			[0, 0],
			[0, 20],
			[50, 20],
			[50, 0]
		])
	).toBe('bentConnector3');
	expect(
		names([
			[0, 0],
			[10, 30],
			[50, 80]
		])
	).toBe('path');
});
