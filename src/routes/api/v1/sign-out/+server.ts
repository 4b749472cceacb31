import { clearSessionCookie } from '$lib/server/cookies';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	await runtime().signOut(event.locals.token);
	clearSessionCookie(event);
	return new Response(null, { status: 204 });
};
