import { reply } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) =>
	reply(await runtime().history(locals.token, params.id, url.searchParams.get('object')));
