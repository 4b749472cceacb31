import { z } from 'zod';
import { readBody, reply } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

const body = z
	.strictObject({
		code: z.string().max(60),
		version: z.string().max(20),
		cutoffDate: z.string().max(10),
		effectiveDate: z.string().max(10).nullable()
	})
	.partial();

export const GET: RequestHandler = async ({ locals, params }) =>
	reply(await runtime().dossier(locals.token, params.id));

export const PATCH: RequestHandler = async ({ locals, params, request }) => {
	const read = await readBody(request, body);
	if (!read.ok) return read.response;
	const change = Object.fromEntries(Object.entries(read.value).filter(([, value]) => value !== undefined));
	return reply(await runtime().setDossier(locals.token, params.id, change));
};
