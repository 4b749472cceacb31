import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { StoredMove, StoredSubmission, SubmissionState } from '$collab/storage/lifecycle-store';
import { appraisalRemarks } from './appraisal-remarks';

function submissionOf(version: string, state: SubmissionState, day: string): StoredSubmission {
	const first: StoredMove = { move: 'submit', to: 'submitted', account: 'chi', reason: '', at: `${day}T01:00:00.000Z` };
	return {
		...{ version, state, effectiveDate: null, decision: null, approvedBy: [], capacities: {}, tablesOnly: null },
		...{ counts: null, issuedWith: null, moves: [first], items: [], replaced: [] }
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
