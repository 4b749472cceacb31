import { expect, it } from 'vitest';
import { frozenLead } from './frozen-lead';

it('tells the cut-off date from the day of freezing in Viet Nam only where they differ', () => {
	const at = '2026-11-27T18:30:00.000Z';
	expect(frozenLead('2026-11-28', at)).toBe('leadSameDay');
	expect(frozenLead('2026-11-27', at)).toBe('lead');
	expect(frozenLead('', at)).toBe('leadNoCutoff');
});
