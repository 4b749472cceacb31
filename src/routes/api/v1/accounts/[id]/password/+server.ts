import { answer, endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().renewPassword(locals.token, params.id))
);
