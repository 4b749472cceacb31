import { mailWishInput } from '$collab/runtime/inbox-runtime';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) => answer(await runtime().mailSettings(locals.token)));

export const PUT: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, mailWishInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().setMailWish(locals.token, body.value));
});
