import type { Cookies, RequestEvent } from '@sveltejs/kit';

export const SESSION_COOKIE = 'khuevan_session';

/** Behind a proxy only the browser knows whether it came over https; it says so in Origin. */
const overHttps = ({ request, url }: RequestEvent): boolean =>
	(request.headers.get('origin') ?? url.origin).startsWith('https:');

/** Keeps the session's secret where no script can read it. */
export function writeSession(event: RequestEvent, token: string, expiresAt: string): void {
	event.cookies.set(SESSION_COOKIE, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: overHttps(event),
		expires: new Date(expiresAt)
	});
}

const FLOW_COOKIE = 'khuevan_identity';
/** Sent along with nothing but the steps of this sign-in. */
const FLOW_PATH = '/sign-in/oidc';

/** Keeps what a sign-in at the identity provider has to remember; it comes back by a link from there, so never `strict`. */
export function writeFlow(event: RequestEvent, flow: string, expiresAt: string): void {
	event.cookies.set(FLOW_COOKIE, flow, {
		path: FLOW_PATH,
		httpOnly: true,
		sameSite: 'lax',
		secure: overHttps(event),
		// By the span: the browser's clock may be another.
		maxAge: Math.round((Date.parse(expiresAt) - Date.now()) / 1000)
	});
}

/** What is kept, to be used once. */
export function takeFlow({ cookies }: RequestEvent): string {
	const flow = cookies.get(FLOW_COOKIE) ?? '';
	cookies.delete(FLOW_COOKIE, { path: FLOW_PATH, httpOnly: true, sameSite: 'lax' });
	return flow;
}

export function forgetSession(cookies: Cookies): void {
	cookies.delete(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'lax' });
}
