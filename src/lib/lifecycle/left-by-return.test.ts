import { expect, it } from 'vitest';
import { answerable } from '$collab/lifecycle/waiting-return';
import { itemsAndRules, leftByReturn, leftItems } from './left-by-return';

const checklist = ['7', '12'].map((item) => ({ item, text: { vi: `Mục ${item}`, en: `Item ${item}` } }));
const returned = {
	version: '1.0',
	state: 'returned' as const,
	checklist,
	beyond: [{ rule: 'G14', title: { vi: 'Quy tắc', en: 'Rule' } }],
	items: [
		{ item: '7', decision: 'refused' as const, reason: 'Thiếu luồng', name: 'Dung' },
		{ item: '12', decision: 'open' as const, reason: 'Chờ', name: 'Dung' },
		{ item: 'G14', decision: 'refused' as const, reason: 'Chưa có nguồn', name: 'Dung' }
	],
	moves: [
		{ to: 'submitted' as const, reason: 'Lần đầu' },
		{ to: 'returned' as const, reason: 'Sửa mục 7' }
	]
};

it('names the items that were not met or lacked a basis when the last version came back, with why', () => {
	const left = {
		version: '1.0',
		reason: 'Sửa mục 7',
		items: [
			{ ...checklist[0], reason: 'Thiếu luồng', name: 'Dung', isRule: false },
			{ item: 'G14', text: { vi: 'Quy tắc', en: 'Rule' }, reason: 'Chưa có nguồn', name: 'Dung', isRule: true }
		],
		open: [{ ...checklist[1], reason: 'Chờ', name: 'Dung', isRule: false }]
	};
	expect(leftByReturn([returned])).toEqual(left);
	const withdrawn = { ...returned, version: '1.1', state: 'withdrawn' as const, items: [] };
	expect(leftByReturn([withdrawn, returned])).toEqual(left);
});

it('names also what is to be answered and stands in no list any more, by its number or id alone', () => {
	const open = { item: '3', decision: 'open' as const, reason: 'Chờ', name: 'Dung' };
	const passed = { item: 'passed-beyond', decision: 'refused' as const, reason: 'Không', name: 'Dung' };
	const gone = { ...returned, checklist: [], beyond: [], items: [open, ...returned.items.toReversed(), passed] };
	const left = leftByReturn([gone]);
	const told = (of: readonly { item: string; text: unknown; isRule: boolean }[] = []) =>
		of.map(({ item, text, isRule }) => [item, text, isRule]);
	expect(told(left?.items)).toEqual([
		['7', null, false],
		['G14', null, true]
	]);
	expect(told(left?.open)).toEqual([
		['3', null, false],
		['12', null, false]
	]);
	const listed = [...(left?.items ?? []), ...(left?.open ?? [])].map(({ item }) => item);
	expect(new Set(['return', ...listed])).toEqual(new Set(answerable(gone)));
});

it('is nothing once a later version is under way or issued, or where none came back', () => {
	for (const state of ['submitted', 'issued'] as const)
		expect(leftByReturn([{ ...returned, version: '1.1', state }, returned])).toBeNull();
	expect(leftByReturn([])).toBeNull();
});

it('of what was issued tells what lacked a basis, what nobody decided, and rules that were let pass with why', () => {
	const accepted = { item: 'G14', decision: 'accepted' as const, reason: 'Hoàn thành trước 15/01/2027', name: 'Dung' };
	const issued = {
		...returned,
		state: 'issued' as const,
		items: [{ item: '7', decision: 'open' as const, reason: 'Thiếu luồng', name: 'Dung' }, accepted]
	};
	expect(leftItems(issued)).toEqual({
		open: [{ ...checklist[0], reason: 'Thiếu luồng', name: 'Dung', isRule: false }],
		letPass: [
			{
				item: 'G14',
				text: { vi: 'Quy tắc', en: 'Rule' },
				reason: 'Hoàn thành trước 15/01/2027',
				name: 'Dung',
				isRule: true
			}
		],
		undecided: [checklist[1]],
		undecidedRules: []
	});
	const [rule] = returned.beyond;
	expect(leftItems({ ...issued, items: issued.items.slice(0, 1) }).undecidedRules).toEqual([rule]);
});

it('counts items and rules each by what they are', () => {
	const told = (...of: readonly boolean[]) => itemsAndRules(of.map((isRule) => ({ isRule })));
	expect(told(false, false, true)).toEqual({ items: 2, rules: 1, which: 'both' });
	expect(told(false)).toEqual({ items: 1, rules: 0, which: 'items' });
	expect(told(true)).toEqual({ items: 0, rules: 1, which: 'rules' });
});
