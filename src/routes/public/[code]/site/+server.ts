import { endpoint, refuse, refuseWith } from '$lib/server/answer';
import { publicRate } from '$lib/server/public-rate';
import { sitePolicy } from '$lib/server/site-policy';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

/** The site as it was made. It is asked about anew each time, so that switching it off holds at once. */
export const GET: RequestHandler = endpoint(async ({ getClientAddress, params, request }) => {
	if (!publicRate.take(getClientAddress())) return refuse('too-many-attempts', 'Too many requests; try again shortly');
	const page = await runtime().publicPage(params.code);
	if (!page.ok) return refuseWith(page.error);
	const etag = `"${page.value.sha256}"`;
	const headers = { etag, 'cache-control': 'public, no-cache', 'x-robots-tag': 'noindex' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	const site = await runtime().publicSite(params.code);
	if (!site.ok) return refuseWith(site.error);
	return new Response(site.value.bytes.slice(), {
		headers: {
			...headers,
			etag: `"${site.value.sha256}"`,
			'content-type': 'text/html; charset=utf-8',
			'content-length': String(site.value.bytes.byteLength),
			'content-security-policy': sitePolicy(site.value.bytes)
		}
	});
});
