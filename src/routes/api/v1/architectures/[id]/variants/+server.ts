import { variantInput } from '$collab/runtime/variant-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().variants(locals.token, params.id))
);

export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, variantInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().makeVariant(locals.token, params.id, body.value), 201);
});
