import { refused } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const result = await runtime().jobResult(locals.token, params.id);
	if (!result.ok) return refused(result.error);
	const { name, mediaType, bytes } = result.value;
	const plain = name.replaceAll(/[^A-Za-z0-9._-]/gu, '_');
	return new Response(new Uint8Array(bytes), {
		headers: {
			'Content-Type': mediaType,
			'Content-Length': String(bytes.length),
			'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
};
