import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { accountChangeBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const PATCH: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, accountChangeBody);
	if (!body.ok) return refuseWith(body.error);
	const { value } = body;
	return answer(
		'disabled' in value
			? await runtime().setDisabled(locals.token, params.id, value.disabled)
			: await runtime().setPost(locals.token, params.id, value)
	);
});
