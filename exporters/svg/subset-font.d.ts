/** What is used of the library, which comes without types. */
declare module 'subset-font' {
	interface SubsetOptions {
		readonly targetFormat?: 'sfnt';
		readonly noHinting?: boolean;
		readonly noLayoutClosure?: boolean;
	}
	/** The glyphs of a text, and nothing else, of a font. */
	export default function subsetFont(font: Uint8Array, text: string, options?: SubsetOptions): Promise<Buffer>;
}
