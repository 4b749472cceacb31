import { threadChargeInput } from '$collab/runtime/decision-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, threadChargeInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().chargeThread(locals.token, params.id, body.value));
});
