import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { siteBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) => answer(await runtime().siteSettings(locals.token)));

export const PUT: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, siteBody);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().setSiteSettings(locals.token, body.value));
});
