import { redirect } from '@sveltejs/kit';
import { callerOf } from '$lib/server/caller';
import { runtime } from '$lib/server/runtime';
import { takeFlow, writeSession } from '$lib/server/session-cookie';
import { refusedPath, startOf } from '$lib/server/sign-in-paths';
import type { RequestHandler } from './$types';

/** Always leads on, so that the code in the address stays in no history and no referrer. */
export const GET: RequestHandler = async (event) => {
	const flow = takeFlow(event);
	const finished = await runtime().finishIdentity({ returned: event.url.href, flow, ...callerOf(event) });
	if (!finished.ok) redirect(303, refusedPath(finished.error.code));
	const { token, session, next } = finished.value;
	writeSession(event, token, session.expiresAt);
	redirect(303, startOf(next));
};
