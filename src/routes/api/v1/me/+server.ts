import { json } from '@sveltejs/kit';
import { endpoint } from '$lib/server/answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) => json({ session: locals.session }));
