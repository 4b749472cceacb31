import { sentPartInput } from '$collab/runtime/proposal-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readOptionalJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

/** By whoever was invited: what he would send now, and what became of what he sent. */
export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().partOutbox(locals.token, params.id, params.part))
);

/** By whoever was invited: sends what he changed; answers null where that is nothing. */
export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readOptionalJson(request, sentPartInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().sendPart(locals.token, params.id, params.part, body.value), 201);
});
