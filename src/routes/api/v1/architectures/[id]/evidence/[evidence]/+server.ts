import { endpoint, refuseWith } from '$lib/server/answer';
import { download } from '$lib/server/attachment';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) => {
	const file = await runtime().evidence(locals.token, params.id, params.evidence);
	return file.ok ? download(file.value) : refuseWith(file.error);
});

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) => {
	const removed = await runtime().removeEvidence(locals.token, params.id, params.evidence);
	return removed.ok ? new Response(null, { status: 204 }) : refuseWith(removed.error);
});
