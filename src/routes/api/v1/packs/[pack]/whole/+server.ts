import { acceptsGzip } from '$lib/server/accepts-gzip';
import { endpoint, refuse, refuseWith } from '$lib/server/answer';
import { packFile } from '$lib/server/built-in-packs';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

const YEAR = 31_536_000;

/** A pack of the program. Under the address that names its bytes it never changes. */
export const GET: RequestHandler = endpoint(async ({ locals, params, request, url }) => {
	const signedIn = await runtime().siteSettings(locals.token);
	if (!signedIn.ok) return refuseWith(signedIn.error);
	const file = packFile(params.pack);
	if (file === null) return refuse('not-found', 'The program brings no such pack along', params.pack);
	const isGzipped = acceptsGzip(request);
	const isNamed = url.searchParams.get('hash') === file.hash;
	const headers = new Headers({
		'Content-Type': 'application/json',
		'Cache-Control': isNamed ? `private, max-age=${YEAR}, immutable` : 'no-cache',
		Vary: 'Accept-Encoding'
	});
	if (isGzipped) headers.set('Content-Encoding', 'gzip');
	return new Response(new Uint8Array(isGzipped ? file.gzipped : file.json), { headers });
});
