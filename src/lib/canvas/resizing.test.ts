import { describe, expect, it } from 'vitest';
import { corners, resized } from './resizing';

const box = [100, 100, 200, 80] as const;

describe('resized', () => {
	it('moves the pulled sides and leaves the opposite ones', () => {
		expect(resized(box, [1, 1], [10, 20])).toEqual([100, 100, 210, 100]);
		expect(resized(box, [-1, -1], [10, 20])).toEqual([110, 120, 190, 60]);
		expect(resized(box, [0, 1], [10, 20])).toEqual([100, 100, 200, 100]);
	});

	it('never gets too small to be read, and never turns over', () => {
		for (const corner of corners) {
			for (const pull of [
				[-1000, -1000],
				[1000, 1000]
			] as const) {
				const [x, y, width, height] = resized(box, corner, pull);
				expect(width).toBeGreaterThanOrEqual(48);
				expect(height).toBeGreaterThanOrEqual(24);
				if (corner[0] === -1) expect(x + width).toBe(300);
				if (corner[1] === -1) expect(y + height).toBe(180);
			}
		}
	});
});
