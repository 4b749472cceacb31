import { z } from 'zod';
import { readBody, reply } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

const body = z.union([
	z.strictObject({ frame: z.string(), agency: z.string(), name: z.string().max(300).default('') }),
	z.strictObject({ canonical: z.string() })
]);

/** A canonical file at the design point has some ten megabytes. */
const LIMIT = 64 * 1024 * 1024;

export const GET: RequestHandler = async ({ locals }) => reply(await runtime().listArchitectures(locals.token));

export const POST: RequestHandler = async ({ locals, request }) => {
	const read = await readBody(request, body, LIMIT);
	return read.ok ? reply(await runtime().createArchitecture(locals.token, read.value), 201) : read.response;
};
