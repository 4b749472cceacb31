import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { passwordBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, passwordBody);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().changePassword(locals.token, body.value));
});
