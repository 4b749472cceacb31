import { json } from '@sveltejs/kit';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { fullNameBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) => json({ session: locals.session }));

export const PUT: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, fullNameBody);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().setFullName(locals.token, body.value));
});
