import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { StoredMove, StoredSubmission, SubmissionState } from '$collab/storage/lifecycle-store';
import { appraisalRemarks } from './appraisal-remarks';

function submissionOf(version: string, state: SubmissionState, day: string): StoredSubmission {
	const first: StoredMove = { move: 'submit', to: 'submitted', account: 'chi', reason: '', at: `${day}T01:00:00.000Z` };
	return {
		...{ version, state, effectiveDate: null, decision: null, approvedBy: [], capacities: {}, tablesOnly: null },
		...{ counts: null, issuedWith: null, openAtIssue: null, moves: [first], items: [], replaced: [], answers: [] }
	};
}
const submissions = [
	submissionOf('2.0', 'submitted', '2026-04-01'),
	submissionOf('1.1', 'issued', '2026-03-01'),
	submissionOf('1.0', 'returned', '2026-02-01'),
	submissionOf('0.9', 'superseded', '2026-01-01')
];

const doc = new Y.Doc();
const say = (id: string, author: string, text: string, day: string, thread?: string): void => {
	const said = { about: 'object:o1', title: 'HT-01', author, text, at: `${day}T02:00:00.000Z` };
	doc.getMap('comments').set(id, thread === undefined ? said : { ...said, thread });
};
say('old', 'dung', 'Của phiên bản trước', '2026-01-05');
say('ask', 'dung', 'Bổ sung chủ quản', '2026-02-05');
say('talk', 'dung', 'Nên rõ hơn', '2026-03-05');
say('reply', 'chi', 'Đã viết lại', '2026-03-06', 'talk');
say('own', 'chi', 'Việc của tôi', '2026-03-07');
say('next', 'dung', 'Của phiên bản sau', '2026-04-05');
const asked = { kind: 'request', asker: 'dung', assignee: null, assigneeName: '', due: '' };
const answer = { outcome: 'done', reason: 'Đã bổ sung', account: 'chi', accountName: 'Chi', at: '2026-02-20' };
doc.getMap('facts').set('ask', { ...asked, answer });
doc.getMap('threads').set('ask', { state: 'resolved', account: 'dung' });

it('tells of a version what reviewers said of it and of the rounds before it, with the reply and how it stands', () => {
	const isReviewer = (account: string): boolean => account === 'dung';
	const told = appraisalRemarks(doc, submissions, { version: '1.1', isReviewer });
	expect(told.map(({ words, isRequest, reply, state }) => [words, isRequest, reply?.words, state])).toEqual([
		['Bổ sung chủ quản', true, 'Đã bổ sung', 'settled'],
		['Nên rõ hơn', false, 'Đã viết lại', 'open']
	]);
	doc.getMap('threads').set('talk', { state: 'resolved', account: 'chi' });
	expect(appraisalRemarks(doc, submissions, { version: '1.1', isReviewer })[1]?.state).toBe('answered');
	const later = appraisalRemarks(doc, submissions, { version: '2.0', isReviewer });
	expect(later.map(({ words }) => words)).toEqual(['Của phiên bản sau']);
});

it('keeps of each when it was said, of which version, what was answered, and who settled or opened it again', () => {
	const room = new Y.Doc();
	const comments = room.getMap('comments');
	const at = (day: string): string => `2026-${day}T02:00:00.000Z`;
	comments.set('ask', {
		about: 'object:o1',
		title: 'HT-01',
		author: 'dung',
		text: 'Sửa',
		at: at('02-05'),
		version: '1.0'
	});
	comments.set('more', { about: 'object:o1', author: 'dung', text: 'Còn thiếu', at: at('02-07'), thread: 'ask' });
	const since = { version: '1.0', isChanged: true, before: 'Sở A', now: 'Sở B', isFound: null };
	const given = { outcome: 'done', reason: 'Đã sửa', account: 'chi', accountName: 'Chi', at: at('02-20'), since };
	const charge = { kind: 'request', asker: 'dung', assignee: 'chi', assigneeName: 'Chi', due: '2026-02-10' };
	room.getMap('facts').set('ask', { ...charge, answer: given });
	room.getMap('threads').set('ask', { state: 'resolved', account: 'dung', at: at('03-02') });
	const remark = (): ReturnType<typeof appraisalRemarks>[number] | undefined =>
		appraisalRemarks(room, submissions, { version: '1.1', isReviewer: (account) => account === 'dung' })[0];
	const settled = { to: 'settled', by: 'dung', at: at('03-02'), isReviewer: true };
	expect(remark()?.told).toEqual({
		...{ subject: 'object:o1', version: '1.0', due: '2026-02-10', assignee: 'chi', turns: [settled] },
		replies: [
			{ words: 'Còn thiếu', by: 'dung', at: at('02-07'), isReviewer: true, outcome: null, since: null },
			{ words: 'Đã sửa', by: 'chi', at: at('02-20'), isReviewer: false, outcome: 'done', since }
		]
	});
	// Where every act is kept, all of them are told.
	const act = (name: string, kind: string, account: string, day: string, words = ''): void =>
		void room.getMap('acts').set(name, { thread: 'ask', act: kind, account, accountName: '', at: at(day), words });
	act('a', 'declined', 'chi', '02-12', 'Không cần');
	act('b', 'reopen', 'dung', '02-13');
	act('c', 'done', 'chi', '02-20', 'Đã sửa');
	act('d', 'settle', 'dung', '03-02');
	const told = remark()?.told;
	expect(told?.turns.map(({ to, at: when }) => [to, when])).toEqual([
		['open', at('02-13')],
		['settled', at('03-02')]
	]);
	expect(told?.replies.map(({ outcome, since: of }) => [outcome, of?.now])).toEqual([
		[null, undefined],
		['declined', undefined],
		['done', 'Sở B']
	]);
});

it('goes on telling of what is raised again and the agency alone had called handled when the one before was issued', () => {
	const room = new Y.Doc();
	const at = (day: string): string => `2026-${day}T02:00:00.000Z`;
	const issuing = (account: string, day: string): StoredMove => ({
		...{ move: 'issue', to: 'issued', account, reason: '', at: at(day) }
	});
	const issued = (one: StoredSubmission, day: string): StoredSubmission => ({
		...one,
		moves: [...one.moves, issuing('chi', day)]
	});
	const [next, last, , first] = submissions;
	if (next === undefined || last === undefined || first === undefined) throw new Error('There are no submissions');
	const made = [next, issued(last, '03-20'), issued(first, '01-20')];
	const comments = room.getMap('comments');
	comments.set('left', { about: 'object:o1', author: 'dung', text: 'Chưa rõ', at: at('01-10'), version: '0.9' });
	const again = { about: 'object:o1', author: 'chi', text: 'Nêu lại', continues: 'left' };
	comments.set('again', { ...again, at: at('02-10') });
	const act = (name: string, kind: string, account: string, day: string): void =>
		void room
			.getMap('acts')
			.set(name, { thread: 'again', act: kind, account, accountName: '', at: at(day), words: '' });
	act('a', 'handle', 'chi', '03-10');
	const told = () =>
		appraisalRemarks(room, made, { version: '2.0', isReviewer: (account) => account === 'dung' }).map(
			({ words }) => words
		);
	expect(told()).toEqual(['Nêu lại']);
	act('b', 'settle', 'dung', '03-11');
	expect(told()).toEqual([]);
});
