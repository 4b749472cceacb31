import { reply } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, params }) =>
	reply(await runtime().ticket(locals.token, params.id));
