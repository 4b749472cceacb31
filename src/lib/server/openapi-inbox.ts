/** The part of the HTTP interface that is about what waits for somebody, and the daily mail. */
import { mailWishInput, readInput } from '$collab/runtime/inbox-runtime';
import type { ApiRoute } from './openapi';
import { route } from './openapi-route';

export const inboxRoutes: readonly ApiRoute[] = [
	route({
		method: 'get',
		path: '/api/v1/me/inbox',
		summary:
			'What waits for one and what became of what one asked: mentions, threads, waivers and submissions over all architectures; from a place on the older news',
		query: ['at', 'id']
	}),
	route({
		method: 'patch',
		path: '/api/v1/me/inbox',
		summary: 'Mark things as read or unread',
		body: readInput
	}),
	route({ method: 'get', path: '/api/v1/me/inbox/count', summary: 'How much of it is unread' }),
	route({ method: 'get', path: '/api/v1/me/mail', summary: 'Whether one gets the daily mail, and where' }),
	route({ method: 'put', path: '/api/v1/me/mail', summary: 'Switch the daily mail on or off', body: mailWishInput })
];
