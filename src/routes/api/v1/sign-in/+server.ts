import { json } from '@sveltejs/kit';
import { endpoint, refuseWith } from '$lib/server/answer';
import { readJson } from '$lib/server/body';
import { callerOf } from '$lib/server/caller';
import { runtime } from '$lib/server/runtime';
import { signInBody } from '$lib/server/schemas';
import { writeSession } from '$lib/server/session-cookie';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async (event) => {
	const body = await readJson(event.request, signInBody);
	if (!body.ok) return refuseWith(body.error);
	const signedIn = await runtime().signIn({ ...body.value, ...callerOf(event) });
	if (!signedIn.ok) return refuseWith(signedIn.error);
	const { token, session } = signedIn.value;
	writeSession(event, token, session.expiresAt);
	return json({ session });
});
