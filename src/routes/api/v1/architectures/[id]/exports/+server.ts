import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { given } from '$lib/server/given';
import { runtime } from '$lib/server/runtime';
import { exportBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, exportBody);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().startJob(locals.token, params.id, 'export', given(body.value), null), 202);
});
