import { z } from 'zod';
import { endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

const instant = z.iso.datetime();

export const GET: RequestHandler = endpoint(async ({ locals, params, url }) => {
	const at = instant.safeParse(url.searchParams.get('at'));
	if (!at.success) {
		return refuseWith({ code: 'invalid', message: 'An instant is written 2026-11-26T08:00:00Z', place: 'at' });
	}
	const read = await runtime().readAt(locals.token, params.id, at.data);
	if (!read.ok) return refuseWith(read.error);
	return new Response(read.value, { headers: { 'content-type': 'application/json; charset=utf-8' } });
});
