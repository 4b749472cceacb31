/** A merge whose outcome could not be checked, such as on a line that was lost meanwhile, is asked about and never just done. */
import { expect, it } from 'vitest';
import { asksFirst, outcomeStanding } from './outcome-standing';

it('is not known on a line that was lost while it was checked', () => {
	expect(outcomeStanding(null, null)).toBe('checking');
	expect(outcomeStanding({ code: 'offline', message: '', place: '' }, null)).toBe('unknown');
	// What was told before the line was lost is of another choice.
	expect(outcomeStanding({ code: 'offline', message: '', place: '' }, { unchecked: '' })).toBe('unknown');
});

it('is not known where the rules could not be asked, and is where they could', () => {
	expect(outcomeStanding(null, { unchecked: 'pack' })).toBe('unknown');
	expect(outcomeStanding(null, { unchecked: '' })).toBe('shown');
});

it('that is not known is asked about in either direction; a merge always is', () => {
	expect((['merge', 'update'] as const).map((direction) => asksFirst(direction, 'unknown'))).toEqual([true, true]);
	expect((['merge', 'update'] as const).map((direction) => asksFirst(direction, 'shown'))).toEqual([true, false]);
});
