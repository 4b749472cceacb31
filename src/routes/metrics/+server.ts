import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () =>
	new Response(await runtime().metrics(), { headers: { 'Content-Type': 'text/plain; version=0.0.4' } });
