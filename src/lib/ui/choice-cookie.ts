const YEAR = 60 * 60 * 24 * 365;

/** Keeps a choice of look or language for the next visits; the server reads it when it draws the page. */
export function writeChoice(name: string, value: string): void {
	const secure = location.protocol === 'https:' ? '; Secure' : '';
	document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}
