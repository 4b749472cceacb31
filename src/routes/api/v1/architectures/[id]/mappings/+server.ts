import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { limits, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { mappingBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().mappings(locals.token, params.id))
);

/** In place of one of the same name. */
export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, mappingBody, limits.mapping);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().saveMapping(locals.token, params.id, body.value), 201);
});
