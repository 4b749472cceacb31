import { describe, expect, it } from 'vitest';
import type { Point } from '$models/architecture/architecture';
import { middleOf, segmentsOf } from './segments';

const from = [0, 0, 100, 40] as const;
const to = [300, 200, 100, 40] as const;

/** What cytoscape does with the numbers: along the chord by weight, then off it by distance. */
function drawn(start: Point, end: Point, weight: number, distance: number): Point {
	const dx = end[0] - start[0];
	const dy = end[1] - start[1];
	const length = Math.hypot(dx, dy);
	return [start[0] + dx * weight - (dy / length) * distance, start[1] + dy * weight + (dx / length) * distance];
}

describe('segmentsOf', () => {
	it('brings every bend back to where it was routed', () => {
		const points: Point[] = [
			[100, 20],
			[200, 20],
			[200, 220],
			[300, 220]
		];
		const segments = segmentsOf(points, from, to);
		expect(segments?.weights).toHaveLength(2);
		points.slice(1, -1).forEach((bend, index) => {
			const [x, y] = drawn([100, 20], [300, 220], segments?.weights[index] ?? 0, segments?.distances[index] ?? 0);
			expect(x).toBeCloseTo(bend[0], 9);
			expect(y).toBeCloseTo(bend[1], 9);
		});
	});

	it('knows the middle as cytoscape does: of the bends in the middle, of the chord where there is none', () => {
		const at = (x: number): Point => [x, 0];
		expect(middleOf([at(0), at(8)])).toEqual([4, 0]);
		expect(middleOf([at(0), at(1), at(8)])).toEqual([1, 0]);
		expect(middleOf([at(0), at(1), at(3), at(8)])).toEqual([2, 0]);
		expect(middleOf([at(0), at(1), at(3), at(7), at(8)])).toEqual([3, 0]);
	});

	it('gives the ends as offsets from the centres', () => {
		const segments = segmentsOf(
			[
				[100, 20],
				[300, 220]
			],
			from,
			to
		);
		expect(segments).toMatchObject({ sourceEndpoint: '50px 0px', targetEndpoint: '-50px 0px', weights: [] });
	});

	it('refuses what cannot be drawn', () => {
		expect(segmentsOf([[1, 1]], from, to)).toBeNull();
		expect(
			segmentsOf(
				[
					[1, 1],
					[1, 1]
				],
				from,
				to
			)
		).toBeNull();
	});
});
