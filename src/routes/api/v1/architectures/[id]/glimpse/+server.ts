import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { acceptsGzip } from '$lib/server/accepts-gzip';
import { endpoint, refuseWith } from '$lib/server/answer';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

const unzipped = promisify(gunzip);

/** Sent as it is kept, compressed; `X-Room` and `X-As-Of` tell of what and of when it is. */
export const GET: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const found = await runtime().glimpse(locals.token, params.id);
	if (!found.ok) return refuseWith(found.error);
	if (found.value === null) return new Response(null, { status: 204 });
	const { room, at, data } = found.value;
	const headers = new Headers({ 'Content-Type': 'application/json', 'X-Room': room, 'X-As-Of': at });
	if (!acceptsGzip(request)) return new Response(new Uint8Array(await unzipped(data)), { headers });
	headers.set('Content-Encoding', 'gzip');
	return new Response(new Uint8Array(data), { headers });
});
