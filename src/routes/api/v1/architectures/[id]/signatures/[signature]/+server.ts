import { endpoint, refuseWith } from '$lib/server/answer';
import { download } from '$lib/server/attachment';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) => {
	const file = await runtime().signatureFile(locals.token, params.id, params.signature);
	return file.ok ? download(file.value) : refuseWith(file.error);
});
