import { endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) => {
	const read = await runtime().version(locals.token, params.id, params.version);
	if (!read.ok) return refuseWith(read.error);
	return new Response(read.value, { headers: { 'content-type': 'application/json; charset=utf-8' } });
});
