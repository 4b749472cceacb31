import { auditQuery } from '$collab/runtime/audit-runtime';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const query = readQuery(url, auditQuery);
	return query.ok ? answer(await runtime().audit(locals.token, params.id, query.value)) : refuseWith(query.error);
});
