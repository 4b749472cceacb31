import { endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(
	async () =>
		new Response(await runtime().metrics(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
);
