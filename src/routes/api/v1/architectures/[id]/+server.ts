import { refused, reply } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

/** The canonical file, as it would lie on disk. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const read = await runtime().readArchitecture(locals.token, params.id);
	return read.ok
		? new Response(read.value, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
		: refused(read.error);
};

export const DELETE: RequestHandler = async ({ locals, params }) =>
	reply(await runtime().deleteArchitecture(locals.token, params.id));
