import { strandedInput } from '$collab/runtime/proposal-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { limits, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().proposals(locals.token, params.id))
);

/** Edits that could not reach the document; answers null where they hold nothing new. */
export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, strandedInput, limits.edits);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().proposeStranded(locals.token, params.id, body.value), 201);
});
