import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

/**
 * Picture fonts with every Vietnamese letter, then one with arrows and other signs that people write into labels. A
 * system's own fonts may lack them, so none is looked at.
 */
export const fontFiles: readonly string[] = [
	'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
	'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
	'be-vietnam-pro/700Bold/BeVietnamPro_700Bold',
	'be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic',
	'tinos/400Regular/Tinos_400Regular',
	'tinos/700Bold/Tinos_700Bold',
	'tinos/400Regular_Italic/Tinos_400Regular_Italic'
].map((face) => require.resolve(`@expo-google-fonts/${face}.ttf`));

export interface PngOptions {
	/** Pixels across. */
	readonly width: number;
}

/** A3 landscape at 300 dots per inch, the most that a picture takes. */
export const PRINT_WIDTH = 4961;
const USUAL = 3300;

/** Pixels across for print: two to a scene unit, at least enough for A4, within an A3 sheet at 300 dots per inch. */
export const printWidth = (sceneWidth: number): number =>
	Math.min(PRINT_WIDTH, Math.max(USUAL, Math.round(sceneWidth * 2)));

/** An SVG as PNG of this width. */
export function sceneToPng(svg: string, { width }: PngOptions): Uint8Array {
	const picture = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' }
	});
	return new Uint8Array(picture.render().asPng());
}
