import { inboxQuery, readInput } from '$collab/runtime/inbox-runtime';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson, readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, url }) => {
	const before = readQuery(url, inboxQuery);
	return before.ok ? answer(await runtime().inbox(locals.token, before.value)) : refuseWith(before.error);
});

export const PATCH: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, readInput);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().markInbox(locals.token, body.value));
});
