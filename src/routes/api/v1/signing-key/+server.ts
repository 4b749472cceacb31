import { json } from '@sveltejs/kit';
import { endpoint } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async () => json(await runtime().signingKey()));
