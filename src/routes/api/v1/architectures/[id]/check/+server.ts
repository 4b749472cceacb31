import { publishedReport } from '$models/conformance/published-report';
import { checkQuery } from '$collab/runtime/decision-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const query = readQuery(url, checkQuery);
	if (!query.ok) return refuseWith(query.error);
	const checked = await runtime().check(locals.token, params.id, query.value);
	return answer(checked.ok ? { ok: true, value: publishedReport(checked.value) } : checked);
});
