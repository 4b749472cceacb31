import { answer, endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) => answer(await runtime().inboxCount(locals.token)));
