import { endpoint, refuseWith } from '$lib/server/answer';
import { download } from '$lib/server/attachment';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) => {
	const result = await runtime().jobResult(locals.token, params.id);
	return result.ok ? download(result.value) : refuseWith(result.error);
});
