import { expect, it } from 'vitest';
import { itemSummary, ofBeyond, ofItems, told } from './item-summary';

const checklist = ['1', '2', '3', '10'].map((item) => ({ item }));
const decided = [
	{ item: '10', decision: 'refused' },
	{ item: '1', decision: 'accepted' },
	{ item: '2', decision: 'open' },
	{ item: 'G14', decision: 'accepted' }
] as const;
const items = decided.map((one) => ({ ...one, reason: '', name: '', isOwn: true, at: '' }));

it('an item without a basis is as open as one that nobody decided', () => {
	const summary = ofItems({ checklist, items });
	expect(summary).toEqual({
		accepted: ['1'],
		refused: ['10'],
		open: ['2'],
		none: ['3'],
		undecided: ['2', '3']
	});
	expect(told(summary)).toEqual({ count: 2, of: 4, accepted: 1, refused: 1, open: 1, none: 1 });
	expect(told(itemSummary(['1', '2'], []))).toMatchObject({ count: 0, of: 2, none: 2 });
});

it('rules beyond the items are counted by themselves', () => {
	expect(told(ofBeyond({ beyond: [{ rule: 'G14' }, { rule: 'N02' }], items }))).toMatchObject({ count: 1, of: 2 });
});
