import { endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import { forgetSession } from '$lib/server/session-cookie';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async ({ cookies, locals }) => {
	await runtime().signOut(locals.token);
	forgetSession(cookies);
	return new Response(null, { status: 204 });
});
