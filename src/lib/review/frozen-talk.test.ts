import { expect, it } from 'vitest';
import { noneClosed } from '$collab/decisions/closed-talk';
import { conversationsOf } from '$lib/editor/comments/conversations';
import { threadsOf } from '$lib/editor/findings/messages';
import { aboutVersion, leftOpenAt, listedBefore, ofItsRounds, openBefore, waitingBefore } from './frozen-talk.svelte';

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
	// What is raised again from an issued version is of the one that is made next.
	const again = conversationsOf(
		threadsOf([
			said('a', 'object:o1', '08:00', { version: '1.0' }),
			said('g', 'object:o1', '11:00', { continues: 'a' })
		]),
		new Map()
	);
	const issued = { version: '1.0', state: 'issued', issued: '1.0', at: '2026-11-26T10:00:00.000Z' } as const;
	expect(aboutVersion(again, '1.0', { closings: [issued] }).map(({ key }) => key)).toEqual(['a']);
	expect(aboutVersion(again, '2.0', { closings: [issued] }).map(({ key }) => key)).toEqual(['g']);
	// Once another follows, as after a return, what is raised again is of that one.
	const followed = (at: string) => ({ closings: [issued], followedAt: `2026-11-26T${at}:00.000Z` });
	expect(aboutVersion(again, '2.0', followed('11:30')).map(({ key }) => key)).toEqual(['g']);
	expect(aboutVersion(again, '2.0', followed('10:30'))).toEqual([]);
});

it('what is still open about earlier versions is told on a later one, each once, until it is taken up there', () => {
	const all = conversationsOf(
		threadsOf([
			said('a', 'object:o1', '08:00', { version: '1.0' }),
			said('b', 'object:o2', '08:00', { version: '1.0' }),
			said('b2', 'object:o2', '09:00', { version: '1.1', thread: 'b' }),
			said('c', 'object:o3', '08:00', { version: '1.0' }),
			said('c2', 'object:o3', '09:00', { version: '1.2', thread: 'c' }),
			said('d', 'object:o4', '08:00', { version: '1.0' }),
			said('e', 'object:o5', '08:00')
		]),
		new Map([['d', { state: 'resolved', account: 'an', accountName: 'An', at: '2026-11-26T12:30:00.000Z' }]])
	);
	expect(openBefore(all, '1.2', ['1.1', '1.0'], noneClosed)).toEqual([
		{ version: '1.1', count: 1 },
		{ version: '1.0', count: 1 }
	]);
	expect(openBefore(all, '1.0', [], noneClosed)).toEqual([]);
	// A place on a diagram leads from its pin on the later version to the page that lists it.
	expect([...listedBefore(all, '1.2', ['1.1', '1.0'], noneClosed)]).toEqual([
		['a', '1.0'],
		['b', '1.1']
	]);
	// What was said of an issued version stays as it is, and is nobody's to settle.
	const closed = { versions: ['1.0'], since: '2026-11-26T10:00:00.000Z' };
	expect(openBefore(all, '1.2', ['1.1', '1.0'], closed)).toEqual([{ version: '1.1', count: 1 }]);
});

it('what of earlier rounds waits for a word of whoever appraises is told on a later one, whole', () => {
	const by = { account: 'an', accountName: 'An', at: '2026-11-26T12:30:00.000Z' };
	const asked = { kind: 'request', asker: 'dung', assignee: null, assigneeName: '', due: '' } as const;
	const answer = { outcome: 'done', reason: 'Xong', ...by, since: null } as const;
	const all = conversationsOf(
		threadsOf([
			said('a', 'object:o1', '08:00', { version: '1.0' }),
			said('b', 'object:o2', '08:00', { version: '1.0' }),
			said('c', 'object:o3', '08:00', { version: '1.1' }),
			said('d', 'object:o4', '08:00', { version: '1.0' }),
			said('d2', 'object:o4', '08:00', { version: '1.2', thread: 'd' }),
			said('e', 'object:o5', '08:00')
		]),
		new Map(['a', 'd', 'e'].map((key) => [key, { state: 'handled', ...by }])),
		new Map([['c', { ...asked, answer }]])
	);
	expect(waitingBefore(all, '1.2', ['1.1', '1.0'], noneClosed).map(({ key }) => key)).toEqual(['a', 'c']);
	expect(openBefore(all, '1.2', ['1.1', '1.0'], noneClosed)).toEqual([{ version: '1.0', count: 1 }]);
	const closed = { versions: ['1.0'], since: '2026-11-26T13:00:00.000Z' };
	expect(waitingBefore(all, '1.2', ['1.1', '1.0'], closed).map(({ key }) => key)).toEqual(['c']);
});

it('of an issued version is told what was said of the rounds before it, settled there or left open', () => {
	const all = conversationsOf(
		threadsOf([
			said('a', 'object:o1', '08:00', { version: '1.0' }),
			said('b', 'object:o2', '09:00', { version: '1.0' }),
			said('c', 'object:o3', '08:00', { version: '1.1' }),
			said('d', 'object:o4', '08:00', { version: '0.9' }),
			said('e', 'object:o5', '08:00')
		]),
		new Map([['b', { state: 'resolved', account: 'an', accountName: 'An', at: '2026-11-26T12:30:00.000Z' }]])
	);
	const at = '2026-11-27T08:00:00.000Z';
	const closings = [
		{ version: '1.1', state: 'issued', issued: '1.1', at },
		{ version: '1.0', state: 'returned', issued: '1.1', at },
		{ version: '0.9', state: 'superseded', issued: '0.9', at }
	] as const;
	expect(ofItsRounds(all, '1.1', { closings }).map(({ key }) => key)).toEqual(['a', 'b']);
	expect(ofItsRounds(all, '1.0', { closings })).toEqual([]);
	expect(ofItsRounds(all, '1.1', {})).toEqual([]);
});

it('of an issued version as many are told as open at its issue as were by then, whatever was settled since', () => {
	const issuedAt = '2026-11-26T12:00:00.000Z';
	const by = { account: 'dung', accountName: 'Dũng' };
	const settledAt = (at: string) => ({ state: 'resolved', ...by, at: `2026-11-26T${at}:00.000Z` }) as const;
	const act = (thread: string, name: 'settle' | 'reopen', at: string) => ({
		...{ thread, act: name, ...by, at: `2026-11-26T${at}:00.000Z`, words: '' }
	});
	const request = { kind: 'request', asker: 'dung', assignee: null, assigneeName: '', due: '', answer: null } as const;
	const all = conversationsOf(
		threadsOf(['a', 'b', 'c', 'd', 'e'].map((id) => said(id, 'object:o1', '08:00'))),
		new Map([
			['a', settledAt('13:00')],
			['b', settledAt('11:00')],
			['c', settledAt('13:00')]
		]),
		new Map(['d', 'e'].map((key) => [key, request])),
		new Map([['c', [act('c', 'settle', '11:00'), act('c', 'reopen', '12:30'), act('c', 'settle', '13:00')]]])
	);
	expect(leftOpenAt(all, { at: issuedAt, openAtIssue: null })).toBe(3);
	expect(leftOpenAt(all, { at: issuedAt, openAtIssue: [{ thread: 'e' }] })).toBe(2);
});
