import { expect, it } from 'vitest';
import type { InboxItem } from '$collab/runtime/inbox-runtime';
import { grouped } from './groups';

const item = (id: string, change: Partial<InboxItem> = {}): InboxItem => ({
	...{ id, kind: 'granted', architecture: 'k1', architectureName: 'Cà Mau', thread: '', about: `waiver:${id}` },
	...{
		title: 'Kho dữ liệu',
		titleEn: '',
		version: '',
		words: '',
		wordsEn: '',
		by: 'Dũng',
		due: '',
		at: '2026-11-27T09:30:12.000Z',
		isRead: false
	},
	...change
});
const ids = (items: readonly InboxItem[]): string[][] => grouped(items).map(({ items: of }) => of.map(({ id }) => id));

it('tells waivers of one act in one line, at the place of the first', () => {
	const later = item('b', { at: '2026-11-27T09:30:58.000Z' });
	expect(ids([item('a'), item('x', { kind: 'mention', about: 'object:o1' }), later])).toEqual([['a', 'b'], ['x']]);
});

it('keeps apart what another did, another decision, another architecture and another minute', () => {
	const others = [
		item('b', { by: 'Hà' }),
		item('c', { kind: 'refused' }),
		item('d', { architecture: 'k2' }),
		item('e', { at: '2026-11-27T09:31:00.000Z' })
	];
	expect(ids([item('a'), ...others])).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
});

it('never gathers what was written one by one', () => {
	const mention = { kind: 'mention', about: 'object:o1' } as const;
	expect(ids([item('a', mention), item('b', mention)])).toEqual([['a'], ['b']]);
});
