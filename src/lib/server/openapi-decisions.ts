/** The part of the HTTP interface that is about checks, findings, decisions, versions and packs. */
import {
	answerInput,
	answersInput,
	bundleInput,
	commentInput,
	evidenceInput,
	evidenceLinkInput,
	evidenceRemovalInput,
	findingRecordInput,
	reasonInput,
	threadAnswerInput,
	threadChargeInput,
	threadStateInput,
	packInput,
	versionInput,
	waiverDecisionInput,
	waiverInput
} from '$collab/runtime/decision-inputs';
import type { ApiRoute } from './openapi';
import { route } from './openapi-route';

const of = '/api/v1/architectures/{id}';

export const decisionRoutes: readonly ApiRoute[] = [
	route({
		method: 'get',
		path: `${of}/check`,
		summary:
			'Verdicts, findings and questions to people: of now by the pinned pack, or of a date, a version, by another pack or profile',
		query: ['asOf', 'pack', 'version', 'profile']
	}),
	route({ method: 'get', path: `${of}/check/trend`, summary: 'How the counts moved, the oldest first' }),
	route({
		method: 'get',
		path: `${of}/check/since`,
		summary: 'Since when a finding is there, and by whose edit',
		query: ['finding']
	}),
	route({
		method: 'get',
		path: `${of}/check/rehearsal`,
		summary: 'What another pack would find today: new, gone and changed findings',
		query: ['pack']
	}),
	route({
		method: 'get',
		path: `${of}/decisions`,
		summary:
			'Records of findings, waivers with their standing, answers and evidence: of now, or as they were kept with a version',
		query: ['version']
	}),
	route({
		method: 'put',
		path: `${of}/findings/record`,
		summary: 'Who works on a finding, how far, until when',
		body: findingRecordInput
	}),
	route({
		method: 'post',
		path: `${of}/findings/comments`,
		summary: 'Write into the thread of a finding or a waiver; threads are read in the room c:',
		status: 201,
		body: commentInput
	}),
	route({
		method: 'post',
		path: `${of}/comments`,
		summary:
			'Write about a finding, a waiver, a record, a chapter or the whole, or answer in a thread; read in the room c:',
		status: 201,
		body: commentInput
	}),
	route({
		method: 'put',
		path: `${of}/comments/thread`,
		summary: 'Settle a thread, or open it again; of a request for change whoever asked confirms or sends back so',
		body: threadStateInput
	}),
	route({
		method: 'put',
		path: `${of}/comments/thread/charge`,
		summary: 'Who shall see to a thread, and by when',
		body: threadChargeInput
	}),
	route({
		method: 'post',
		path: `${of}/comments/thread/answer`,
		summary: 'Answer a request for change: done or declined, with the reason',
		body: threadAnswerInput
	}),
	route({
		method: 'put',
		path: `${of}/history/reason`,
		summary: 'Say why one changed records the last time; the history tells it',
		body: reasonInput
	}),
	route({ method: 'post', path: `${of}/waivers`, summary: 'Ask for a waiver', status: 201, body: waiverInput }),
	route({
		method: 'post',
		path: `${of}/waivers/{waiver}/decide`,
		summary: 'Approve or refuse a waiver of somebody else, or take back one’s own',
		body: waiverDecisionInput
	}),
	route({
		method: 'put',
		path: `${of}/answers`,
		summary: 'Answer a rule that only a person can decide, or take the answer back',
		body: answerInput
	}),
	route({
		method: 'get',
		path: `${of}/evidence`,
		summary: 'All evidence, the newest first, with what it stands behind'
	}),
	route({
		method: 'post',
		path: `${of}/evidence/links`,
		summary: 'Cite an issued document as evidence; its address is not fetched',
		status: 201,
		body: evidenceLinkInput
	}),
	route({
		method: 'post',
		path: `${of}/answers`,
		summary: 'Answer several such rules with one conclusion and one reason; all of them or none',
		body: answersInput
	}),
	route({
		method: 'post',
		path: `${of}/evidence`,
		summary: 'Attach a file to a record, a finding, a waiver or an obligation',
		status: 201,
		body: evidenceInput,
		takesFile: 'with-fields'
	}),
	route({
		method: 'get',
		path: `${of}/evidence/{evidence}`,
		summary: 'A piece of evidence, always to be saved; with the version that lists it also one that was removed since',
		query: ['version'],
		answers: 'application/octet-stream'
	}),
	route({
		method: 'delete',
		path: `${of}/evidence/{evidence}`,
		summary: 'Remove a piece of evidence, with the reason; it stays in the audit trail',
		body: evidenceRemovalInput,
		status: 204,
		answers: ''
	}),
	route({ method: 'get', path: `${of}/versions`, summary: 'Saved versions, the newest first' }),
	route({
		method: 'post',
		path: `${of}/versions`,
		summary: 'Save the committed state under a name, for good',
		status: 201,
		body: versionInput
	}),
	route({ method: 'get', path: `${of}/versions/{version}`, summary: 'The canonical file of a version' }),
	route({
		method: 'get',
		path: `${of}/versions/{version}/pack`,
		summary: 'The framework pack that a version was frozen with'
	}),
	route({ method: 'post', path: `${of}/pack`, summary: 'Check against another pack from now on', body: packInput }),
	route({
		method: 'get',
		path: `${of}/certificate`,
		summary: 'What was checked with which outcome and decisions, signed by this installation'
	}),
	route({ method: 'get', path: '/api/v1/packs', summary: 'Framework packs of this installation' }),
	route({
		method: 'post',
		path: '/api/v1/packs',
		summary: 'Bring in a pack; its rules are proved by their examples first',
		status: 201,
		body: bundleInput
	}),
	route({ method: 'get', path: '/api/v1/packs/{pack}', summary: 'The files of a pack that was brought in' }),
	route({
		method: 'get',
		path: '/api/v1/packs/{pack}/whole',
		summary: 'A pack that comes with the program, without the examples of its rules',
		query: ['hash']
	}),
	route({
		method: 'get',
		path: '/api/v1/signing-key',
		summary: 'The public key that certificates of this installation are signed with',
		open: true
	})
];
