import { endpoint } from '$lib/server/answer';
import { stateAnswer } from '$lib/server/document-state';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params, request }) =>
	stateAnswer(await runtime().documentState(locals.token, params.id), request)
);
