import { redirect, type Handle, type HandleServerError } from '@sveltejs/kit';
import { localeOf, SESSION_COOKIE, themeOf } from '$lib/server/cookies';
import { refused } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';

/** Paths that answer without a sign-in. */
const open = new Set(['/sign-in', '/healthz', '/readyz', '/metrics', '/api/v1/sign-in', '/api/openapi.json']);

const safeHeaders = {
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()'
} as const;

/** A state-changing call with a cookie must come from a page of ours; a program without an origin header is none. */
function comesFromElsewhere(request: Request, url: URL): boolean {
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
	const origin = request.headers.get('origin');
	if (origin === null) return request.headers.get('sec-fetch-site') === 'cross-site';
	return origin !== url.origin && new URL(origin).host !== request.headers.get('host');
}

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, url, request } = event;
	locals.locale = localeOf(event);
	locals.theme = themeOf(event);
	locals.token = event.cookies.get(SESSION_COOKIE) ?? '';
	locals.session = null;
	const isApi = url.pathname.startsWith('/api/');
	if (comesFromElsewhere(request, url))
		return refused({ code: 'not-allowed', message: 'The call came from another site' });
	if (!['/healthz', '/readyz', '/metrics', '/api/openapi.json'].includes(url.pathname)) {
		locals.session = locals.token === '' ? null : await runtime().session(locals.token);
	}
	if (locals.session === null && !open.has(url.pathname)) {
		if (isApi) return refused({ code: 'not-signed-in', message: 'Sign in first' });
		if (event.route.id !== null) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	}
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', locals.locale).replace('%theme%', locals.theme === 'system' ? '' : locals.theme)
	});
	for (const [name, value] of Object.entries(safeHeaders)) response.headers.set(name, value);
	if (isApi) response.headers.set('Cache-Control', 'no-store');
	return response;
};

/** A fault of ours: named in the log, told to the user without its insides. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) {
		const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
		process.stderr.write(
			`${JSON.stringify({ at: new Date().toISOString(), level: 'error', event: 'request-failed', path: event.url.pathname, status, reason })}\n`
		);
	}
	return { message: status === 404 ? 'not-found' : 'internal' };
};
