/** Reads our fonts in tests, without types of its own. */
declare module 'fontverter' {
	export function convert(font: Uint8Array, to: 'sfnt', from: 'woff'): Promise<Buffer>;
}
