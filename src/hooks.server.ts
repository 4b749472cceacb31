import { redirect, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from '$lib/i18n/locale';
import { refuse } from '$lib/server/answer';
import { browserPages } from '$lib/server/browser-pages';
import { isCrossSite, isOpen, isProbe, securityHeaders } from '$lib/server/guard';
import { runtime } from '$lib/server/runtime';
import { SESSION_COOKIE } from '$lib/server/session-cookie';
import { isTheme, THEME_COOKIE } from '$lib/ui/theme';

/** Same symbol as `collab-server` reads; an import would bring the server into this bundle. */
const ROUTE = Symbol.for('khuevan.route');

export const handle: Handle = async ({ event, resolve }) => {
	const { cookies, locals, request, url } = event;
	// For the server's count of requests: the route, never the address.
	if (event.platform !== undefined) Object.assign(event.platform.req, { [ROUTE]: event.route.id ?? '' });
	const locale = cookies.get(LOCALE_COOKIE);
	const theme = cookies.get(THEME_COOKIE);
	locals.locale = isLocale(locale) ? locale : DEFAULT_LOCALE;
	locals.theme = isTheme(theme) ? theme : 'system';
	locals.token = cookies.get(SESSION_COOKIE) ?? '';
	// A probe must answer whatever state the store is in.
	locals.session = locals.token === '' || isProbe(url.pathname) ? null : await runtime().session(locals.token);

	const isApi = url.pathname.startsWith('/api/');
	if (isCrossSite(request, url.host)) return refuse('cross-site', 'Changes are taken from this site only');
	if (locals.session === null && event.route.id !== null && !isOpen(url.pathname)) {
		if (isApi) return refuse('not-signed-in', 'Sign in first');
		redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	}

	// Until the one-time password is replaced, every page leads to where that is done; the runtime refuses all else.
	if (locals.session?.mustChangePassword === true && !isApi && !isOpen(url.pathname) && url.pathname !== '/account') {
		redirect(303, '/account');
	}

	if (isApi && event.route.id === null) return refuse('not-found', 'There is no such call; see /api/openapi.json');

	const rendered = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', locals.locale).replace('%theme%', locals.theme)
	});
	const response =
		isApi && rendered.status === 405 ? wrongMethod(event, rendered) : await shellOrNothing(event, rendered);
	for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
	if (isApi && !response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
	return response;
};

/** What the framework refuses by itself, in the shape of every other refusal. */
function wrongMethod({ request }: RequestEvent, refused: Response): Response {
	const allowed = refused.headers.get('Allow') ?? '';
	const response = refuse('method-not-allowed', `${request.method} is not among what can be asked here: ${allowed}`);
	response.headers.set('Allow', allowed);
	return response;
}

async function shellOrNothing(
	{ locals, params, route, isDataRequest }: RequestEvent,
	rendered: Response
): Promise<Response> {
	const isThere = isDataRequest ? undefined : browserPages[route.id ?? ''];
	if (isThere === undefined || (await isThere(locals.token, params))) return rendered;
	return new Response(rendered.body, { headers: rendered.headers, status: 404 });
}

/** Faults go to the log with a reference; the page shows the reference alone. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	// What a request did wrong is no fault of the program.
	if (status < 500) return { message };
	const reference = randomUUID();
	const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
	console.error(JSON.stringify({ level: 'error', reference, route: event.route.id, fault }));
	return { message: 'internal', reference };
};
