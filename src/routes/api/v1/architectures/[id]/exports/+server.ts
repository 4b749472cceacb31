import { z } from 'zod';
import { readBody, reply } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

const body = z.strictObject({
	format: z.string().max(40),
	edition: z.enum(['public', 'internal', 'restricted']).default('internal'),
	asOf: z
		.string()
		.regex(/^\d{4}-\d{2}-\d{2}$/u, 'A date is written 2027-01-29')
		.optional()
});

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const read = await readBody(request, body);
	return read.ok
		? reply(await runtime().startJob(locals.token, params.id, 'export', read.value, null), 202)
		: read.response;
};
