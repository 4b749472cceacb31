import { expect, it } from 'vitest';
import { decidedItems, itemSummary } from './item-summary';

const checklist = ['1', '2', '3', '10'].map((item) => ({ item }));

it('an item without a basis is as open as one that nobody decided', () => {
	const items = [
		{ item: '10', decision: 'refused' },
		{ item: '1', decision: 'accepted' },
		{ item: '2', decision: 'open' }
	] as const;
	expect(itemSummary(checklist, items)).toEqual({ refused: ['10'], undecided: ['2', '3'] });
	expect(itemSummary(checklist, [])).toEqual({ refused: [], undecided: ['1', '2', '3', '10'] });
	expect(decidedItems({ checklist, items })).toEqual({ count: 2, of: 4 });
	expect(decidedItems({ checklist, items: [] })).toEqual({ count: 0, of: 4 });
});
