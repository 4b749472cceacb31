import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().mapping(locals.token, params.id, params.mapping))
);

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) => {
	const removed = await runtime().removeMapping(locals.token, params.id, params.mapping);
	return removed.ok ? new Response(null, { status: 204 }) : refuseWith(removed.error);
});
