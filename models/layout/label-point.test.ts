import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '$models/architecture/architecture';
import { labelPoint } from './label-point';

const RIGHT = 1000;

test('no label is cut off by the borders of the sheet', () => {
	const point = fc.tuple(fc.integer({ min: 0, max: RIGHT }), fc.integer({ min: 0, max: 800 }));
	fc.assert(
		fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), fc.integer({ min: 10, max: 200 }), (points, width) => {
			const [x] = labelPoint(points as Point[], width, [], RIGHT);
			expect(x - width / 2).toBeGreaterThanOrEqual(-1);
			expect(x + width / 2).toBeLessThanOrEqual(RIGHT + 1);
		})
	);
});

test('a label keeps off what is taken, however short the free stretch is', () => {
	const points: Point[] = [
		[0, 100],
		[900, 100],
		[900, 160]
	];
	const [x, y] = labelPoint(points, 60, [[-100, 80, 960, 40]], RIGHT);
	expect([x > 860, y > 120]).toEqual([true, true]);
});
