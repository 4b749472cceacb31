import { expect, it } from 'vitest';
import type { Conversation, Settling } from '$lib/editor/comments/conversations';
import { remarkTold } from './remark-told';

const said = (author: string, at: string) => ({ author, at }) as Conversation['messages'][number];
const talk = { messages: [said('duc', '1'), said('chi', '2')], facts: null };
const isReviewer = (account: string): boolean => account === 'duc';
const opened: Settling = { state: 'open', account: 'duc', accountName: 'Đức', at: '4' };

it('tells a remark that was opened again as the files do, at the conclusion and since', () => {
	const at = (settling: Settling | undefined, concludedAt: string | null) =>
		remarkTold(talk, { settling, isReviewer, concludedAt });
	expect(at(undefined, null)).toEqual({ concluded: { is: 'replied' }, since: null });
	expect(at(opened, '5')?.concluded).toEqual({ is: 'reopened', isReviewer: true, at: '4', isReplied: false });
	expect(at({ ...opened, state: 'resolved', at: '6' }, '5')).toEqual({
		concluded: { is: 'replied' },
		since: { is: 'settled', by: 'Đức', at: '6' }
	});
});

it('tells nothing of what the agency began itself', () => {
	const own = { messages: [said('chi', '1')], facts: null };
	expect(remarkTold(own, { settling: undefined, isReviewer, concludedAt: null })).toBeNull();
});
