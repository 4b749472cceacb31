import { publicPageInput } from '$collab/runtime/public-runtime';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().publicPageState(locals.token, params.id))
);

export const PUT: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, publicPageInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().openPublicPage(locals.token, params.id, body.value));
});

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().closePublicPage(locals.token, params.id))
);
