/** Longest beginning of a site in which its own policy stands. */
const HEAD = 4_096;

/**
 * What a site may do: its own script and styles by their hashes, as it says itself, from an origin of its own, so that
 * it never reads our cookies; nothing at all where it says nothing.
 */
export function sitePolicy(html: Uint8Array): string {
	const head = new TextDecoder().decode(html.subarray(0, HEAD));
	const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(head)?.[1] ?? "default-src 'none'";
	return `${own}; frame-ancestors 'none'; sandbox allow-scripts allow-popups allow-top-navigation-by-user-activation`;
}
