import { variantDirections, variantTakingInput } from '$collab/runtime/variant-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { limits, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const asked = url.searchParams.get('direction') ?? 'merge';
	const direction = variantDirections.find((one) => one === asked);
	if (direction === undefined) {
		return refuseWith({ code: 'invalid', message: 'It is merge or update', place: 'direction' });
	}
	return answer(await runtime().variantChanges(locals.token, params.id, params.variant, direction));
});

export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, variantTakingInput, limits.edits);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().takeVariant(locals.token, params.id, params.variant, body.value));
});
