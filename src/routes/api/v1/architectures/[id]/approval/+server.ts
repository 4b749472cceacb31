import { approvalInput } from '$collab/runtime/lifecycle-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, approvalInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().approve(locals.token, params.id, body.value));
});

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().takeApprovalBack(locals.token, params.id))
);
