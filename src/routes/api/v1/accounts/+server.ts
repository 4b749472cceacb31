import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { accountBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) => answer(await runtime().accounts(locals.token)));

export const POST: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, accountBody);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().addAccount(locals.token, body.value), 201);
});
