import { bundleInput } from '$collab/runtime/decision-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { limits, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) => answer(await runtime().packs(locals.token)));

export const POST: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, bundleInput, limits.bundle);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().installPack(locals.token, body.value.files), 201);
});
