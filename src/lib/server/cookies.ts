/** The cookies there are, and how each is set. */
import type { RequestEvent } from '@sveltejs/kit';

export const SESSION_COOKIE = 'khuevan_session';
const DAYS_7 = 7 * 24 * 3600;

export function setSessionCookie(event: RequestEvent, token: string): void {
	event.cookies.set(SESSION_COOKIE, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		maxAge: DAYS_7
	});
}

export const clearSessionCookie = (event: RequestEvent): void => event.cookies.delete(SESSION_COOKIE, { path: '/' });

export const localeOf = (event: RequestEvent): 'vi' | 'en' => (event.cookies.get('locale') === 'en' ? 'en' : 'vi');

export function themeOf(event: RequestEvent): 'light' | 'dark' | 'system' {
	const theme = event.cookies.get('theme');
	return theme === 'light' || theme === 'dark' ? theme : 'system';
}
