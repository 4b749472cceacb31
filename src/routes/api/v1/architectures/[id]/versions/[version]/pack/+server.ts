import { endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

/** The framework pack that a version was frozen with, kept by its hash, whatever is installed by that name now. */
export const GET: RequestHandler = endpoint(async ({ locals, params }) => {
	const read = await runtime().versionPack(locals.token, params.id, params.version);
	if (!read.ok) return refuseWith(read.error);
	return new Response(read.value, { headers: { 'content-type': 'application/json; charset=utf-8' } });
});
