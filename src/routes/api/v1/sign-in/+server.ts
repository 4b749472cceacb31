import { z } from 'zod';
import { setSessionCookie } from '$lib/server/cookies';
import { readBody, refused } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const body = z.object({ name: z.string().max(200), password: z.string().max(1000) });

export const POST: RequestHandler = async (event) => {
	const read = await readBody(event.request, body, 16 * 1024);
	if (!read.ok) return read.response;
	const signed = await runtime().signIn({ ...read.value, address: event.getClientAddress() });
	if (!signed.ok) return refused(signed.error);
	setSessionCookie(event, signed.value.token);
	return json(signed.value.session);
};
