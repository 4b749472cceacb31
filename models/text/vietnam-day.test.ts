import { expect, it } from 'vitest';
import { vietnamDay } from './vietnam-day';

it('begins at midnight in Việt Nam, wherever the machine is', () => {
	expect(vietnamDay(new Date('2026-11-26T16:59:59Z'))).toBe('2026-11-26');
	expect(vietnamDay(new Date('2026-11-26T17:00:00Z'))).toBe('2026-11-27');
	expect(vietnamDay(new Date('2026-12-31T20:00:00Z'))).toBe('2027-01-01');
});
