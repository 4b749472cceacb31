import { describe, expect, it } from 'vitest';
import type { Rectangle } from '$models/architecture/architecture';
import { freeShift, freeSpots, isFree, standApart } from './free-spots';

const taken: readonly Rectangle[] = [
	[100, 100, 176, 72],
	[100, 212, 176, 72]
];

describe('free spots', () => {
	it('takes the corner that was asked for where nothing stands there', () => {
		expect(freeSpots(taken, { count: 1, width: 176, height: 72, at: [600, 90] })).toEqual([[600, 90, 176, 72]]);
	});

	it('goes past what stands there, and lays many out in rows that touch nothing', () => {
		const [one] = freeSpots(taken, { count: 1, width: 176, height: 72, at: [110, 110] });
		expect(one?.[1]).toBeGreaterThanOrEqual(284 + 20);
		const many = freeSpots(taken, { count: 14, width: 176, height: 72, at: [90, 80] });
		expect(many).toHaveLength(14);
		expect(standApart([...taken, ...many])).toBe(true);
		expect(new Set(many.map(([x]) => x)).size).toBe(4);
	});

	it('shifts boxes together until they lie on none', () => {
		const pasted: readonly Rectangle[] = [
			[124, 124, 176, 72],
			[400, 124, 176, 72]
		];
		const [dx, dy] = freeShift(taken, pasted);
		const shifted = pasted.map(([x, y, width, height]): Rectangle => [x + dx, y + dy, width, height]);
		expect(shifted.every((box) => isFree(box, taken, 20))).toBe(true);
		expect(freeShift(taken, [[600, 100, 176, 72]])).toEqual([0, 0]);
		expect(freeShift(taken, [])).toEqual([0, 0]);
	});

	it('tells boxes that touch from boxes that stand apart', () => {
		expect(standApart(taken)).toBe(true);
		expect(standApart([...taken, [280, 100, 176, 72]])).toBe(false);
	});
});
