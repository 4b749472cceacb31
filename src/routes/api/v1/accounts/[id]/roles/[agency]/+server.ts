import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { roleBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, roleBody);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().setRole(locals.token, params.id, params.agency, body.value.role));
});

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().setRole(locals.token, params.id, params.agency, null))
);
