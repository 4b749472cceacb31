import { decisionsQuery, evidenceRemovalInput } from '$collab/runtime/decision-inputs';
import { endpoint, refuseWith } from '$lib/server/answer';
import { download } from '$lib/server/attachment';
import { readJson, readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const query = readQuery(url, decisionsQuery);
	if (!query.ok) return refuseWith(query.error);
	const { version } = query.value;
	const file = await runtime().evidence(locals.token, params.id, params.evidence, version);
	return file.ok ? download(file.value) : refuseWith(file.error);
});

export const DELETE: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, evidenceRemovalInput);
	if (!body.ok) return refuseWith(body.error);
	const removed = await runtime().removeEvidence(locals.token, params.id, params.evidence, body.value);
	return removed.ok ? new Response(null, { status: 204 }) : refuseWith(removed.error);
});
