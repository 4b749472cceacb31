import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { given } from '$lib/server/given';
import { runtime } from '$lib/server/runtime';
import { dossierBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().dossier(locals.token, params.id))
);

export const PATCH: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, dossierBody);
	if (!body.ok) return refuseWith(body.error);
	const { raiseDiagrams, ...change } = body.value;
	return answer(await runtime().setDossier(locals.token, params.id, given(change), { raiseDiagrams }));
});
