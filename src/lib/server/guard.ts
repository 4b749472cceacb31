/** Who may pass before any route is asked: open paths, and state changes that come from this site alone. */
import { pathOfRoute, routeRows } from './route-permissions';

const probes = ['/healthz', '/readyz', '/metrics', '/api/openapi.json'];
const openPaths = routeRows.flatMap(([key, who]) => (who === 'open' ? [pathOfRoute(key)] : []));
const open = new Set(openPaths.filter((path) => !path.includes('[')));
/** Those with a parameter, which is one step of a path. */
const openPatterns = openPaths
	.filter((path) => path.includes('['))
	.map((path) => new RegExp(`^${path.replace(/\[\w+\]/gu, '[^/]+')}$`, 'u'));

/** Paths that machines ask, for which nobody is signed in. */
export const isProbe = (path: string): boolean => probes.includes(path);

/** Paths that need no session. */
export function isOpen(path: string): boolean {
	const whole = path.length > 1 ? path.replace(/\/$/u, '') : path;
	// What a page of it asks for is as open as the page.
	const asked = whole.replace(/\/__data\.json$/u, '');
	return open.has(whole) || openPatterns.some((pattern) => pattern.test(asked));
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True where a browser says that another site sends a change. Browsers always name the origin of such requests;
 * programs without a browser send none and carry no cookie that they did not put there themselves.
 */
export function isCrossSite(request: Request, publicHost: string): boolean {
	if (safe.has(request.method)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site === 'cross-site' || site === 'same-site') return true;
	const origin = request.headers.get('origin');
	if (origin === null) return false;
	if (!URL.canParse(origin)) return true;
	// The machine may be reached under several names; the browser's own Host is one of them.
	return ![publicHost, request.headers.get('host')].includes(new URL(origin).host);
}

export const securityHeaders: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'X-Frame-Options': 'DENY',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin'
};
