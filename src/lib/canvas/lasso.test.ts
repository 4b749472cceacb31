import { describe, expect, it } from 'vitest';
import { isInside } from './lasso';

/** A U that is open at the top. */
const line = [
	[0, 0],
	[30, 0],
	[30, 80],
	[70, 80],
	[70, 0],
	[100, 0],
	[100, 100],
	[0, 100]
] as const;

describe('isInside', () => {
	it('knows what a bent line goes round', () => {
		expect(isInside([15, 50], line)).toBe(true);
		expect(isInside([50, 90], line)).toBe(true);
		expect(isInside([50, 40], line)).toBe(false);
		expect(isInside([150, 50], line)).toBe(false);
	});

	it('finds nothing in a line that goes nowhere', () => {
		expect(isInside([0, 0], [])).toBe(false);
		expect(isInside([0, 0], [[0, 0]])).toBe(false);
	});
});
