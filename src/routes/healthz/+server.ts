import { json } from '@sveltejs/kit';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
	const health = await runtime().health();
	return json(health, { status: health.live ? 200 : 503 });
};
