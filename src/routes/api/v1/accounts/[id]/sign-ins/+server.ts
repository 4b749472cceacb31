import { answer, endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const DELETE: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().endAllSignIns(locals.token, params.id))
);
