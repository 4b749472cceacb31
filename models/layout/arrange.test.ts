import { describe, expect, it } from 'vitest';
import type { Rectangle } from '$models/architecture/architecture';
import { aligned, boundsOf, distributed, sameSize, type Placed } from './arrange';

const placed: Placed = [
	['a', [0, 0, 100, 40]],
	['b', [300, 50, 60, 60]],
	['c', [120, 200, 80, 20]]
];
const rectangles = (all: Placed): readonly Rectangle[] => all.map(([, rectangle]) => rectangle);

describe('arranging', () => {
	it('brings boxes to an edge or middle line of their bounds, and keeps sizes', () => {
		expect(rectangles(aligned(placed, 'left')).map(([x]) => x)).toEqual([0, 0, 0]);
		expect(rectangles(aligned(placed, 'right')).map(([x, , w]) => x + w)).toEqual([360, 360, 360]);
		expect(rectangles(aligned(placed, 'centre')).map(([x, , w]) => x + w / 2)).toEqual([180, 180, 180]);
		expect(rectangles(aligned(placed, 'bottom')).map(([, y, , h]) => y + h)).toEqual([220, 220, 220]);
		expect(rectangles(aligned(placed, 'middle')).map(([, y, , h]) => y + h / 2)).toEqual([110, 110, 110]);
		for (const edge of ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const) {
			const once = aligned(placed, edge);
			expect(aligned(once, edge)).toEqual(once);
			expect(rectangles(once).map(([, , w, h]) => [w, h])).toEqual(rectangles(placed).map(([, , w, h]) => [w, h]));
		}
	});

	it('makes gaps equal and leaves the outermost where they are', () => {
		const across = rectangles(distributed(placed, 'across'));
		expect(across).toEqual([
			[0, 0, 100, 40],
			[300, 50, 60, 60],
			[160, 200, 80, 20]
		]);
		expect(boundsOf(distributed(placed, 'down'))).toEqual(boundsOf(placed));
		const two = placed.slice(0, 2);
		expect(distributed(two, 'across')).toEqual(two);
	});

	it('spreads the middles of boxes that overlap', () => {
		const close: Placed = [
			['a', [0, 0, 100, 40]],
			['b', [10, 0, 100, 40]],
			['c', [80, 0, 100, 40]]
		];
		expect(rectangles(distributed(close, 'across')).map(([x]) => x)).toEqual([0, 40, 80]);
	});

	it('gives the size of the first', () => {
		expect(rectangles(sameSize(placed, 'both'))).toEqual([
			[0, 0, 100, 40],
			[300, 50, 100, 40],
			[120, 200, 100, 40]
		]);
		expect(rectangles(sameSize(placed, 'width')).map(([, , w, h]) => [w, h])).toEqual([
			[100, 40],
			[100, 60],
			[100, 20]
		]);
	});
});
