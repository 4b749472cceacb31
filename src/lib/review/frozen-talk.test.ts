import { expect, it } from 'vitest';
import { conversationsOf } from '$lib/editor/comments/conversations';
import { threadsOf } from '$lib/editor/findings/messages';
import { aboutVersion } from './frozen-talk.svelte';

const said = (id: string, about: string, at: string, more: object = {}): [string, unknown] => [
	id,
	{ about, author: 'dung', authorName: 'Dũng', text: id, at: `2026-11-26T${at}:00.000Z`, ...more }
];

it('a version has what was written about it, also in the one thread of a finding; open before settled', () => {
	const all = conversationsOf(
		threadsOf([
			said('a', 'object:o1', '08:00', { version: '1.0' }),
			said('a2', 'object:o1', '12:00', { thread: 'a' }),
			said('b', 'object:gone', '09:00', { version: '1.0', title: 'Kho' }),
			said('c', 'object:o1', '10:00'),
			said('d', 'object:o1', '10:00', { version: '1.1' }),
			said('f', 'finding:R1:object:o1', '07:00'),
			said('f2', 'finding:R1:object:o1', '07:30', { version: '1.0' })
		]),
		new Map([['a', { state: 'resolved', account: 'an', accountName: 'An', at: '2026-11-26T12:30:00.000Z' }]])
	);
	expect(aboutVersion(all, '1.0').map(({ key }) => key)).toEqual(['b', 'finding:R1:object:o1', 'a']);
	expect(aboutVersion(all, '2.0')).toEqual([]);
});
