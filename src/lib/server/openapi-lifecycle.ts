/** The part of the HTTP interface that is about how a dossier becomes official. */
import {
	approvalInput,
	issueInput,
	itemInput,
	returnAnswerInput,
	reviewedInput,
	reviewInput,
	sendBackInput,
	submissionInput,
	withdrawInput
} from '$collab/runtime/lifecycle-inputs';
import { publicPageInput } from '$collab/runtime/public-runtime';
import type { ApiRoute } from './openapi';
import { route } from './openapi-route';

const of = '/api/v1/architectures/{id}';
const submission = `${of}/submissions/{version}`;

export const lifecycleRoutes: readonly ApiRoute[] = [
	route({ method: 'get', path: `${of}/public-page`, summary: 'Whether everybody may read the issued version' }),
	route({
		method: 'put',
		path: `${of}/public-page`,
		summary: 'Make the public edition of the issued version and show it to everybody from now on',
		body: publicPageInput
	}),
	route({ method: 'delete', path: `${of}/public-page`, summary: 'Switch the public page off' }),
	route({
		method: 'get',
		path: '/public/{code}/site',
		summary: 'The public edition of an issued dossier by its code, as one HTML file',
		answers: 'text/html',
		open: true
	}),
	route({
		method: 'get',
		path: '/public/{code}/form01/{format}',
		summary: 'Form 01 of the public edition of an issued dossier: `docx` or `pdf`',
		answers: 'application/octet-stream',
		open: true
	}),
	route({
		method: 'get',
		path: `${of}/audit`,
		summary: 'What was done by whom, the newest first, a page at a time, and whether the chain of hashes holds',
		query: ['account', 'act', 'from', 'to', 'before']
	}),
	route({
		method: 'get',
		path: `${of}/audit/file`,
		summary: 'The whole audit trail: `csv`, or `jsonl` with the hashes by which it can be worked out again',
		query: ['format'],
		answers: 'application/octet-stream'
	}),
	route({
		method: 'get',
		path: `${of}/lifecycle`,
		summary:
			'What the dossier lacks, who approved it as it is, and what was submitted; with `unchecked=true` at once, without what takes a check',
		query: ['unchecked']
	}),
	route({
		method: 'put',
		path: `${of}/approval`,
		summary: 'Approve the dossier in the state that one saw, as a chief engineer; an edit voids it',
		body: approvalInput
	}),
	route({ method: 'delete', path: `${of}/approval`, summary: 'Take one’s own approval back' }),
	route({
		method: 'post',
		path: `${of}/submissions`,
		summary: 'Freeze the state that two chief engineers approved as a version, and submit it',
		status: 201,
		body: submissionInput
	}),
	route({
		method: 'post',
		path: `${submission}/withdraw`,
		summary: 'Take a submission back before it is reviewed',
		body: withdrawInput
	}),
	route({
		method: 'post',
		path: `${submission}/review`,
		summary:
			'Take it into review or over from another reviewer, return it with a reason, or appraise it; never by who approved it, and once taken by who took it alone',
		body: reviewInput
	}),
	route({
		method: 'post',
		path: `${submission}/send-back`,
		summary: 'Send an appraised version back to be mended, with a reason; by whoever would issue it',
		body: sendBackInput
	}),
	route({
		method: 'post',
		path: `${submission}/issue`,
		summary:
			'Issue an appraised version by a document, from a date on; the one before is superseded. Where the agency has an account of its head, never by who approved it. Requests for change that are not settled refuse it (`open-requests`) unless `knownOpen` names their threads, which is kept with the version',
		body: issueInput
	}),
	route({
		method: 'post',
		path: `${submission}/signatures`,
		summary: 'Attach a detached signature over a file that was exported of an issued version',
		status: 201,
		takesFile: 'alone'
	}),
	route({
		method: 'get',
		path: `${of}/signatures/{signature}`,
		summary: 'A signature that was attached to an issued version, as it came',
		answers: 'application/pkcs7-signature'
	}),
	route({
		method: 'put',
		path: `${submission}/items/{item}`,
		summary:
			'Decide on one item of the checklist of a submission that one has taken into review, or on a required rule beyond the items, by its id; never by who approved it. `passed-beyond` stands for all such rules that the check found met: accepted at once, and as `open` taken back',
		body: itemInput
	}),
	route({
		method: 'put',
		path: `${submission}/answers/{item}`,
		summary:
			'Say for the agency what became of why a version came back, until the next one is submitted: of an item or rule that was not accepted, by its number or id, or as `return` of the reason of the return. Files of the next version print it; empty words take it back',
		body: returnAnswerInput
	}),
	route({
		method: 'post',
		path: `${submission}/reviewed`,
		summary: 'Say that the version in force was looked at and nothing has to change',
		body: reviewedInput
	})
];
