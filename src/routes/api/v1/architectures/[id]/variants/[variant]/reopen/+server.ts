import { answer, endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().reopenVariant(locals.token, params.id, params.variant))
);
