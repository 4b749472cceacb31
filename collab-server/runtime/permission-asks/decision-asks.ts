/** What people say and decide about records and findings. */
import { done } from '../answers';
import { value } from '../fixture';
import type { Runtime } from '../runtime';
import {
	readers,
	writers,
	deciders,
	commenters,
	signedInCallers,
	type Ask,
	type Asks,
	isRefused,
	finding,
	expiresOn,
	file,
	asked
} from './who';

async function threadIn(runtime: Runtime, id: string, kind: 'remark' | 'request' = 'remark'): Promise<string> {
	return value(await runtime.comment('reviewer', id, { about: `architecture:${id}`, text: 'Xem lại', kind })).id;
}

export const decisionAsks = {
	decisions: [{ to: readers, call: (runtime, token, id) => runtime.decisions(token, id) }],
	setFindingRecord: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.setFindingRecord(token, id, { finding, assignee: null, state: 'open', due: '', note: '' })
		}
	],
	comment: [
		{
			to: commenters,
			call: (runtime, token, id) => runtime.comment(token, id, { about: `finding:${finding}`, text: 'Xem lại' })
		},
		{
			to: deciders,
			call: (runtime, token, id) =>
				runtime.comment(token, id, { about: `architecture:${id}`, text: 'Sửa giúp', kind: 'request' })
		},
		{
			to: ['reviewer', ...writers],
			call: (runtime, token, id) =>
				runtime.comment(token, id, { about: `architecture:${id}`, text: 'Nhờ', assignee: 'editor', due: expiresOn })
		}
	],
	explain: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const told = await runtime.explain(token, id, { objects: ['o1'], text: 'Vì sao' });
				// Whoever may, and changed nothing, is told that there is nothing of his to explain.
				return isRefused(told) && told.error.place === 'objects' ? done(null) : told;
			}
		}
	],
	setThreadState: [
		{
			to: commenters,
			call: async (runtime, token, id) => {
				const about = `architecture:${id}`;
				const { id: thread } = value(await runtime.comment('editor', id, { about, text: 'Xem lại' }));
				return runtime.setThreadState(token, id, { thread, state: 'resolved' });
			}
		}
	],
	chargeThread: [
		{
			to: ['reviewer', ...writers],
			call: async (runtime, token, id) =>
				runtime.chargeThread(token, id, { thread: await threadIn(runtime, id), assignee: 'editor', due: '' })
		}
	],
	answerThread: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const thread = await threadIn(runtime, id, 'request');
				return runtime.answerThread(token, id, { thread, outcome: 'done', reason: 'Đã sửa' });
			}
		}
	],
	inbox: [{ to: signedInCallers, call: (runtime, token) => runtime.inbox(token, null) }],
	inboxCount: [{ to: signedInCallers, call: (runtime, token) => runtime.inboxCount(token) }],
	markInbox: [
		{ to: signedInCallers, call: (runtime, token) => runtime.markInbox(token, { ids: ['a'], isRead: true }) }
	],
	mailSettings: [{ to: signedInCallers, call: (runtime, token) => runtime.mailSettings(token) }],
	setMailWish: [
		{ to: signedInCallers, call: (runtime, token) => runtime.setMailWish(token, { address: '', isOn: false }) }
	],
	askWaiver: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.askWaiver(token, id, { rule: 'T01', finding: null, layer: null, reason: 'Chờ', expiresOn })
		}
	],
	decideWaiver: [
		...(['approve', 'refuse'] as const).map((decision): Ask => ({
			to: deciders,
			call: async (runtime, token, id) =>
				runtime.decideWaiver(token, id, await asked(runtime, id, 'editor'), { decision, reason: 'Vì' })
		})),
		// Only who asked takes back.
		{
			to: ['editor'],
			call: async (runtime, token, id) =>
				runtime.decideWaiver(token, id, await asked(runtime, id, 'editor'), { decision: 'withdraw', reason: '' })
		}
	],
	answerRule: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.answerRule(token, id, { finding: 'T02:object:o1', answer: 'pass', reason: 'Đã xem' })
		}
	],
	answerRules: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.answerRules(token, id, { findings: ['T02:object:o1'], answer: 'pass', reason: 'Đã xem' })
		}
	],
	addEvidence: [
		{
			to: writers,
			call: (runtime, token, id) => runtime.addEvidence(token, id, { about: `finding:${finding}`, note: '' }, file)
		}
	],
	evidence: [
		{
			to: readers,
			call: async (runtime, token, id) => {
				const about = `finding:${finding}`;
				const piece = value(await runtime.addEvidence('editor', id, { about, note: '' }, file));
				return runtime.evidence(token, id, piece.id);
			}
		}
	],
	addEvidenceLink: [
		{
			to: writers,
			call: (runtime, token, id) =>
				runtime.addEvidenceLink(token, id, {
					...{ about: 'object:o1', title: 'Quyết định', symbol: '1/QĐ', issuer: 'UBND', date: '2026-01-01' },
					url: '',
					note: ''
				})
		}
	],
	evidenceList: [{ to: readers, call: (runtime, token, id) => runtime.evidenceList(token, id) }],
	removeEvidence: [
		{
			to: writers,
			call: async (runtime, token, id) => {
				const about = `finding:${finding}`;
				const piece = value(await runtime.addEvidence('editor', id, { about, note: '' }, file));
				return runtime.removeEvidence(token, id, piece.id, { reason: 'Nhầm' });
			}
		}
	]
} satisfies Partial<Asks<keyof Runtime>>;
