import { describe, expect, it } from 'vitest';
import { threadsOf } from './messages';

const said = (about: string, text: string, at: string) => ({ about, author: 'a1', authorName: 'An', text, at });

describe('threads', () => {
	it('are by what they are about, the oldest first, and leave out what is no message', () => {
		const threads = threadsOf([
			['m2', said('finding:f', 'sau', '2026-11-25T10:00:00Z')],
			['m1', said('finding:f', 'trước', '2026-11-25T09:00:00Z')],
			['m3', said('waiver:w', 'khác', '2026-11-25T08:00:00Z')],
			['m4', { text: 'không đủ' }],
			['m5', null]
		]);
		expect(threads.get('finding:f')?.map(({ text }) => text)).toEqual(['trước', 'sau']);
		expect([...threads.keys()].toSorted()).toEqual(['finding:f', 'waiver:w']);
	});
});
