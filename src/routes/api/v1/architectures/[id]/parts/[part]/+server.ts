import { endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) => {
	const ended = await runtime().endPart(locals.token, params.id, params.part);
	return ended.ok ? new Response(null, { status: 204 }) : refuseWith(ended.error);
});
