/** The part of the HTTP interface that is about proposals, parts for people from outside, and going back. */
import {
	partInput,
	proposalDecisionInput,
	restoreInput,
	sentPartInput,
	strandedInput
} from '$collab/runtime/proposal-inputs';
import type { ApiRoute } from './openapi';
import { route } from './openapi-route';
import { siteBody } from './schemas';

const of = '/api/v1/architectures/{id}';

export const proposalRoutes: readonly ApiRoute[] = [
	route({ method: 'get', path: `${of}/proposals`, summary: 'Changes that wait for somebody or were decided' }),
	route({
		method: 'post',
		path: `${of}/proposals`,
		summary: 'Turn edits that could not reach the document into a proposal; null where they hold nothing new',
		status: 201,
		body: strandedInput
	}),
	route({
		method: 'get',
		path: `${of}/proposals/{proposal}`,
		summary: 'A proposal, and how each of its changes stands to the document of now'
	}),
	route({
		method: 'post',
		path: `${of}/proposals/{proposal}/decide`,
		summary: 'Take the chosen changes over and refuse the rest, for good',
		body: proposalDecisionInput
	}),
	route({ method: 'get', path: `${of}/parts`, summary: 'Parts that people from outside were invited to' }),
	route({
		method: 'post',
		path: `${of}/parts`,
		summary: 'Invite an account to one part: some objects with what is nested in them',
		status: 201,
		body: partInput
	}),
	route({ method: 'delete', path: `${of}/parts/{part}`, summary: 'End an invitation', status: 204, answers: '' }),
	route({
		method: 'post',
		path: `${of}/parts/{part}/ticket`,
		summary: 'Room and short-lived ticket for the live line of a part'
	}),
	route({
		method: 'get',
		path: `${of}/parts/{part}/state`,
		summary: 'The part as Yjs updates, as of a whole document',
		answers: 'application/octet-stream'
	}),
	route({
		method: 'get',
		path: `${of}/parts/{part}/proposals`,
		summary: 'What one would send of one’s part now, and what became of what one sent'
	}),
	route({
		method: 'post',
		path: `${of}/parts/{part}/proposals`,
		summary: 'Send what one changed in one’s part since the last time',
		status: 201,
		body: sentPartInput
	}),
	route({
		method: 'get',
		path: `${of}/past`,
		summary: 'The canonical file of how it was at an instant',
		query: ['at']
	}),
	route({
		method: 'post',
		path: `${of}/restore`,
		summary: 'Put a version, or how it was at an instant, in place of the document, in a new epoch',
		body: restoreInput
	}),
	route({ method: 'get', path: '/api/v1/site', summary: 'What an administrator set for everybody' }),
	route({ method: 'put', path: '/api/v1/site', summary: 'Set it, as an administrator', body: siteBody }),
	route({ method: 'get', path: '/api/v1/me/parts', summary: 'Parts that one was invited to' })
];
