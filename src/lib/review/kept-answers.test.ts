import { expect, it } from 'vitest';
import { isHeldAgainstToday } from './kept-answers';

it('is so of what was concluded before answers were kept, and of nothing else', () => {
	const unkept = { isKept: false };
	for (const state of ['returned', 'issued', 'superseded', 'withdrawn'] as const)
		expect(isHeldAgainstToday(unkept, { state })).toBe(true);
	for (const state of ['submitted', 'in-review', 'appraised'] as const)
		expect(isHeldAgainstToday(unkept, { state })).toBe(false);
	expect(isHeldAgainstToday({ isKept: true }, { state: 'returned' })).toBe(false);
	expect(isHeldAgainstToday(null, { state: 'returned' })).toBe(false);
	expect(isHeldAgainstToday(unkept, undefined)).toBe(false);
});
