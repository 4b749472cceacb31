import { z } from 'zod';
import { answer, endpoint, refuse } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const asOf = z.iso.date().nullable().safeParse(url.searchParams.get('asOf'));
	if (!asOf.success) return refuse('invalid', 'asOf is an ISO date such as 2026-11-23', 'asOf');
	return answer(await runtime().check(locals.token, params.id, asOf.data));
});
