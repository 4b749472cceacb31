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

export function forgetSession(cookies: Cookies): void {
	cookies.delete(SESSION_COOKIE, { path: '/', httpOnly: true, sameSite: 'lax' });
}
