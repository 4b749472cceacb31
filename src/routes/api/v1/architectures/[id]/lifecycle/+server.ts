import { answer, endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) =>
	answer(
		await runtime().lifecycle(locals.token, params.id, { unchecked: url.searchParams.get('unchecked') === 'true' })
	)
);
