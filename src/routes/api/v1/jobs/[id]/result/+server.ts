import { attachment } from '$lib/server/attachment';
import { endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals, params }) => {
	const result = await runtime().jobResult(locals.token, params.id);
	if (!result.ok) return refuseWith(result.error);
	const { name, mediaType, bytes } = result.value;
	return new Response(bytes.slice(), {
		headers: {
			'content-type': mediaType,
			'content-length': String(bytes.byteLength),
			'content-disposition': attachment(name)
		}
	});
});
