import { decisionsQuery } from '$collab/runtime/decision-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const query = readQuery(url, decisionsQuery);
	if (!query.ok) return refuseWith(query.error);
	return answer(await runtime().decisions(locals.token, params.id, query.value.version));
});
