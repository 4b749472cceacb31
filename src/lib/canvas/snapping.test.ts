import { describe, expect, it } from 'vitest';
import { snapOf } from './snapping';

const others = [
	[0, 0, 100, 40],
	[300, 200, 60, 60]
] as const;

describe('snapOf', () => {
	it('brings an edge or a middle in line with the nearest neighbour, and shows along what', () => {
		expect(snapOf([4, 100, 100, 40], others, 6)).toEqual({
			dx: -4,
			dy: 0,
			guides: [{ axis: 'down', at: 0, from: 0, to: 140 }]
		});
		// Middle to middle.
		const snap = snapOf([150, 212, 100, 40], others, 6);
		expect(snap).toEqual({ dx: 0, dy: -2, guides: [{ axis: 'across', at: 230, from: 150, to: 360 }] });
	});

	it('lets a box stand where nothing is near', () => {
		expect(snapOf([500, 500, 100, 40], others, 6)).toEqual({ dx: 0, dy: 0, guides: [] });
		expect(snapOf([500, 500, 100, 40], [], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
	});

	it('moves nothing further than it reaches', () => {
		for (let x = -20; x < 400; x += 7) {
			const { dx, dy } = snapOf([x, x, 80, 30], others, 6);
			expect(Math.abs(dx)).toBeLessThanOrEqual(6);
			expect(Math.abs(dy)).toBeLessThanOrEqual(6);
		}
	});
});
