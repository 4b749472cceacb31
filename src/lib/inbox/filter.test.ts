import { expect, it } from 'vitest';
import type { InboxItem } from '$collab/runtime/inbox-runtime';
import { filters, shown, urgencyOf } from './filter';

const item = (id: string, change: Partial<InboxItem>): InboxItem => ({
	...{ id, kind: 'mention', architecture: 'k1', architectureName: 'Cà Mau', thread: 't', about: 'object:o1' },
	...{ title: 'Kho dữ liệu', titleEn: '', version: '', words: '', wordsEn: '' },
	...{ by: 'Dũng', due: '', at: '', isRead: false },
	...change
});
const items = [
	item('a', {}),
	item('b', { kind: 'waiver', isRead: true }),
	item('c', { kind: 'submission', title: '1.0' })
];
const ids = (...asked: Parameters<typeof shown>): string[] => shown(...asked).map(({ id }) => id);

it('shows what is asked for, also written without its marks', () => {
	expect(ids(items, 'all', '')).toEqual(['a', 'b', 'c']);
	expect(ids(items, 'decide', '')).toEqual(['b', 'c']);
	expect(ids(items, 'unread', 'kho du lieu')).toEqual(['a']);
	expect(ids(items, 'mention', 'dung')).toEqual(['a']);
	const left = item('d', { words: '1 mục chưa được quyết định', wordsEn: '1 item is not decided' });
	expect([ids([left], 'all', 'not decided'), ids([left], 'all', 'chua duoc')]).toEqual([['d'], ['d']]);
});

it('has no filter that hides everything of all kinds', () => {
	const kinds = [
		...['mention', 'assigned', 'confirm', 'request', 'waiver', 'submission', 'issue', 'returned'],
		...[
			'granted',
			'refused',
			'approved',
			'issued',
			'proposal',
			'approve',
			'invited',
			'proposal-taken',
			'proposal-refused'
		]
	] as const satisfies readonly InboxItem['kind'][];
	const all = kinds.map((kind) => item(kind, { kind }));
	for (const filter of filters) expect(shown(all, filter, '').length).toBeGreaterThan(0);
});

it('tells a day in the past from one to come', () => {
	expect(urgencyOf('', '2026-11-27')).toBe(null);
	expect(urgencyOf('2026-11-26', '2026-11-27')).toBe('overdue');
	expect(urgencyOf('2026-11-27', '2026-11-27')).toBe('dueToday');
	expect(urgencyOf('2026-11-28', '2026-11-27')).toBe('due');
});
