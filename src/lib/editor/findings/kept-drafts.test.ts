import { describe, expect, it } from 'vitest';
import { keepDraft, keptDrafts } from './kept-drafts';

function storage() {
	const items = new Map<string, string>([['other', 'not a draft']]);
	return {
		get length() {
			return items.size;
		},
		key: (index: number) => [...items.keys()][index] ?? null,
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value),
		removeItem: (key: string) => void items.delete(key)
	};
}

describe('drafts', () => {
	it('outlive their page until they are taken away', () => {
		const store = storage();
		keepDraft(() => store, 'a/work:f1', 'đang viết dở');
		keepDraft(() => store, 'a/work:f2', 'dòng khác');
		expect(keptDrafts(() => store)).toEqual(
			new Map([
				['a/work:f1', 'đang viết dở'],
				['a/work:f2', 'dòng khác']
			])
		);
		keepDraft(() => store, 'a/work:f1', '');
		expect([...keptDrafts(() => store).keys()]).toEqual(['a/work:f2']);
	});

	it('are no reason to fail where the browser keeps nothing', () => {
		const forbidden = (): never => {
			throw new Error('denied');
		};
		keepDraft(forbidden, 'a', 'b');
		expect(keptDrafts(forbidden).size).toBe(0);
	});
});
