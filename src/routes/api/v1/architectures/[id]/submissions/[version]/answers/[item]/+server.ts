import { returnAnswerInput } from '$collab/runtime/lifecycle-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, returnAnswerInput);
	if (!body.ok) return refuseWith(body.error);
	const { id, version, item } = params;
	return answer(await runtime().answerReturn(locals.token, id, version, item, body.value));
});
