import { sendBackInput } from '$collab/runtime/lifecycle-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, sendBackInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().moveSubmission(locals.token, params.id, params.version, body.value));
});
