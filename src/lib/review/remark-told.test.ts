import { expect, it } from 'vitest';
import type { Conversation, Settling } from '$lib/editor/comments/conversations';
import { remarkTold } from './remark-told';

const said = (author: string, at: string, continues = '') =>
	({ author, at, continues }) as Conversation['messages'][number];
const talk = { messages: [said('duc', '1'), said('chi', '2')], facts: null, acts: [], isOfAppraisal: true };
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

it('tells by all that was done with it how it stood at the conclusion, whatever was pressed since', () => {
	const done = (act: 'settle' | 'reopen', at: string) => ({
		...{ thread: 't', act, account: 'duc', accountName: 'Đức', at, words: '' }
	});
	const acts = [done('settle', '3'), done('reopen', '6')];
	const settling: Settling = { ...opened, at: '6' };
	expect(remarkTold({ ...talk, acts }, { settling, isReviewer, concludedAt: '5' })).toEqual({
		concluded: { is: 'settled', by: 'Đức', at: '3' },
		since: { is: 'reopened', isReviewer: true, at: '6', isReplied: false }
	});
});

it('tells of what the agency raised again from an issued version', () => {
	const again = { messages: [said('chi', '1', 'before')], facts: null, acts: [], isOfAppraisal: true };
	const told = remarkTold(again, { settling: undefined, isReviewer, concludedAt: null });
	expect(told).toEqual({ concluded: { is: 'open' }, since: null });
});

it('tells nothing of what the agency began itself, also where it raises a word of its own again', () => {
	for (const continues of ['', 'own']) {
		const own = { messages: [said('chi', '1', continues)], facts: null, acts: [], isOfAppraisal: false };
		expect(remarkTold(own, { settling: undefined, isReviewer, concludedAt: null })).toBeNull();
	}
});
