import { endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) => {
	const read = await runtime().readArchitecture(locals.token, params.id);
	if (!read.ok) return refuseWith(read.error);
	return new Response(read.value, { headers: { 'content-type': 'application/json; charset=utf-8' } });
});

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) => {
	const deleted = await runtime().deleteArchitecture(locals.token, params.id);
	return deleted.ok ? new Response(null, { status: 204 }) : refuseWith(deleted.error);
});
