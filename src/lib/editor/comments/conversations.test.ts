import { describe, expect, it } from 'vitest';
import { noneClosed } from '$collab/decisions/closed-talk';
import { threadsOf } from '../findings/messages';
import { conversationsOf, groupsOf, showAll, subjectOf, toldActs, type Settling } from './conversations';

const said = (id: string, about: string, at: string, more: object = {}): [string, unknown] => [
	id,
	{ about, author: 'an', authorName: 'An', text: id, at: `2026-11-26T${at}:00.000Z`, ...more }
];
const settled = (state: 'open' | 'resolved'): Settling => ({
	state,
	account: 'an',
	accountName: 'An',
	at: '2026-11-26T12:00:00.000Z'
});

const all = conversationsOf(
	threadsOf([
		said('a', 'object:o1', '08:00'),
		said('b', 'object:o1', '09:00', { author: 'binh' }),
		said('a2', 'object:o1', '11:00', { thread: 'a', mentions: ['chi'] }),
		said('f', 'finding:R1:object:o1', '08:30'),
		said('f2', 'finding:R1:object:o1', '10:00', { author: 'binh' }),
		said('c', 'chapter:form01/I', '07:00')
	]),
	new Map([
		['a', settled('resolved')],
		['c', settled('open')]
	])
);
const who = { account: 'chi', chosen: new Set(['chapter:form01/I']), closed: noneClosed };
const shown = (showing: Partial<typeof showAll>): string[][] =>
	groupsOf(all, { ...showAll, ...showing }, who).map(({ conversations }) => conversations.map(({ key }) => key));

describe('conversations', () => {
	it('are of whoever appraised where he said it of a version, and where somebody raises that again, however often', () => {
		const of = conversationsOf(
			threadsOf([
				said('a', 'object:o1', '08:00', { version: '1.0', byAppraiser: true }),
				said('b', 'object:o1', '09:00', { continues: 'a' }),
				said('c', 'object:o1', '10:00', { continues: 'b' }),
				said('d', 'object:o1', '08:00', { version: '1.0' }),
				said('d2', 'object:o1', '08:30', { thread: 'd', version: '1.0', byAppraiser: true }),
				said('e', 'object:o1', '09:00', { continues: 'd' })
			]),
			new Map()
		);
		expect(of.filter(({ isOfAppraisal }) => isOfAppraisal).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
	});

	it('are begun by a comment that answers none; a finding has one', () => {
		expect(all.map(({ key, messages }) => [key, ...messages.map(({ id }) => id)].join(' '))).toEqual([
			'a a a2',
			'b b',
			'finding:R1:object:o1 f f2',
			'c c'
		]);
	});

	it('stand under what they are about, open ones first, then where somebody wrote last', () => {
		expect(shown({})).toEqual([['finding:R1:object:o1'], ['b', 'a'], ['c']]);
		expect(groupsOf(all, showAll, who).map(({ about, open }) => `${about} ${open}`)).toEqual([
			'finding:R1:object:o1 1',
			'object:o1 1',
			'chapter:form01/I 1'
		]);
	});

	it('are narrowed to the open or settled ones, to what names the reader, to what is chosen', () => {
		expect(shown({ state: 'resolved' })).toEqual([['a']]);
		expect(shown({ state: 'open' })).toEqual([['finding:R1:object:o1'], ['b'], ['c']]);
		expect(shown({ whose: 'mine' })).toEqual([['a']]);
		expect(shown({ whose: 'chosen' })).toEqual([['c']]);
		expect(shown({ whose: 'chosen', state: 'resolved' })).toEqual([]);
	});

	it('are not open once they are closed with the version that they are about, though nobody settled them', () => {
		const asked = conversationsOf(
			threadsOf([
				said('old', 'object:o1', '08:00', { version: '1.0' }),
				said('again', 'object:o1', '07:00', { continues: 'old' })
			]),
			new Map()
		);
		const closed = { versions: ['1.0'] };
		const [group] = groupsOf(asked, showAll, { ...who, closed });
		expect(group).toMatchObject({ open: 1, conversations: [{ key: 'again' }, { key: 'old' }] });
		const keys = (state: 'open' | 'resolved') =>
			groupsOf(asked, { ...showAll, state }, { ...who, closed }).flatMap((one) =>
				one.conversations.map(({ key }) => key)
			);
		expect([keys('open'), keys('resolved')]).toEqual([['again'], []]);
	});

	it('tell the answer that stands among what was done, once, also of before acts were kept', () => {
		const by = { account: 'an', accountName: 'An' };
		const answer = { outcome: 'done', reason: 'Đã bổ sung căn cứ', ...by, at: '2026-11-26T09:00:00.000Z' } as const;
		const facts = { kind: 'request', asker: 'dung', assignee: null, assigneeName: '', due: '' } as const;
		const asked = { ...facts, answer: { ...answer, since: null } };
		const acts = [
			{ thread: 'a', act: 'declined', ...by, at: '2026-11-26T08:30:00.000Z', words: 'Không cần' },
			{ thread: 'a', act: 'settle', ...by, at: '2026-11-26T10:00:00.000Z', words: '' }
		] as const;
		const done = { thread: 'a', act: 'done', ...by, at: answer.at, words: answer.reason } as const;
		const told = [acts[0], done, acts[1]];
		expect(toldActs({ key: 'a', facts: asked, acts })).toEqual(told);
		expect(toldActs({ key: 'a', facts: asked, acts: told })).toEqual(told);
	});

	it('tell kind and id of what they are about, whatever the id holds', () => {
		expect(subjectOf('finding:R1:object:o1')).toEqual({ kind: 'finding', id: 'R1:object:o1' });
	});
});
