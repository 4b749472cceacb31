import { answer, endpoint, refuse } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const finding = url.searchParams.get('finding') ?? '';
	if (finding === '') return refuse('invalid', 'Say which finding', 'finding');
	return answer(await runtime().findingSince(locals.token, params.id, finding));
});
