import { json } from '@sveltejs/kit';
import { endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async () => {
	const { ready } = await runtime().health();
	return json({ ready }, { status: ready ? 200 : 503 });
});
