/** Where a sign-in leads to, whichever way it was made. */
import { isIdentityError } from '$collab/runtime/runtime';

/** Only a path of this site: never another host, nor one that a browser reads as such. */
export const pathOf = (next: string | null): string =>
	next !== null && /^\/(?![/\\])[^\\]*$/u.test(next) && !next.startsWith('/sign-in') ? next : '/';

/** Who asked for nothing else starts in the one architecture there is for him, or at the list of several. */
export const startOf = (path: string): string => (path === '/' ? '/?start' : path);

/** What the sign-in page tells of an attempt that ended elsewhere; no other word of an address gets onto it. */
export const isTold = (code: string): boolean => isIdentityError(code) || code === 'too-many-attempts';

/** The sign-in page with the reason why nobody is signed in. */
export const refusedPath = (code: string): string => `/sign-in?refused=${encodeURIComponent(code)}`;
