import { describe, expect, it } from 'vitest';
import { both, either, opposite, withinBounds, type Truth } from './truth';

const all: readonly Truth[] = ['true', 'false', 'undetermined', 'not-enough-basis'];

describe('truth', () => {
	it('lets false win over what is open, and what is open over true', () => {
		expect(both(['true', 'not-enough-basis', 'undetermined', 'false'])).toBe('false');
		expect(both(['true', 'not-enough-basis', 'undetermined'])).toBe('undetermined');
		expect(both(['true', 'not-enough-basis'])).toBe('not-enough-basis');
		expect(both([])).toBe('true');
	});

	it('keeps the two laws of De Morgan', () => {
		for (const a of all) {
			for (const b of all) expect(opposite(both([a, b]))).toBe(either([opposite(a), opposite(b)]));
		}
	});

	it.each<readonly [readonly Truth[], { min?: number; max?: number }, Truth]>([
		[[], {}, 'false'],
		[['true'], {}, 'true'],
		[['undetermined'], {}, 'undetermined'],
		[['true', 'undetermined'], { min: 1 }, 'true'],
		[['true', 'undetermined'], { max: 1 }, 'undetermined'],
		[['true', 'not-enough-basis'], { max: 1 }, 'not-enough-basis'],
		[['true', 'true'], { max: 1 }, 'false'],
		[[], { max: 0 }, 'true'],
		[['false', 'not-enough-basis'], { min: 2 }, 'false']
	])('counts %j within %j as %s', (truths, bounds, expected) => {
		expect(withinBounds(truths, bounds)).toBe(expected);
	});
});
