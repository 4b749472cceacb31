import type { ResvgRenderOptions } from '@resvg/resvg-js';
import type { Scene } from '$models/scene/scene';
import type { Loss } from '../exporter';
import { fontFile } from '../fonts';
import { paintInThread } from './painting-thread';

/**
 * Picture fonts with every Vietnamese letter, then one with arrows and other signs that people write into labels. A
 * system's own fonts may lack them, so none is looked at.
 */
const faces = [
	'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
	'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
	'be-vietnam-pro/700Bold/BeVietnamPro_700Bold',
	'be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic',
	'tinos/400Regular/Tinos_400Regular',
	'tinos/700Bold/Tinos_700Bold',
	'tinos/400Regular_Italic/Tinos_400Regular_Italic'
] as const;

let checked: readonly string[] | undefined;

/** Their files, each known to be a font. */
export const fontFiles = (): readonly string[] => (checked ??= faces.map((face) => fontFile(face)));

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

/** Of a whole picture: somewhat more than an A3 sheet at 300 dots per inch. */
const MOST_PIXELS = 40_000_000;
/** Along either side; beyond, the painter paints tile by tile and needs minutes for what nobody opens. */
const LONGEST = 8_191;

/** Pixels across within the bounds, for a drawing of any shape. */
const within = (across: number, width: number, height: number): number =>
	Math.max(
		1,
		Math.floor(Math.min(across, LONGEST, (LONGEST * width) / height, Math.sqrt((MOST_PIXELS * width) / height)))
	);

const optionsFor = (across: number): ResvgRenderOptions => ({
	fitTo: { mode: 'width', value: across },
	font: { fontFiles: [...fontFiles()], loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' }
});

/**
 * An SVG as PNG of this width, or less where that were a picture that nobody can open: painted and packed in a thread beside
 * while the caller goes on. `size` is that of the drawing.
 */
export function paintBeside(
	svg: string,
	size: Pick<Scene, 'width' | 'height'>,
	{ width }: PngOptions
): Promise<Uint8Array> {
	const across = within(width, size.width, size.height);
	return paintInThread(svg, optionsFor(across));
}

/** The same for print. */
export const paintForPrint = (svg: string, size: Pick<Scene, 'width' | 'height'>): Promise<Uint8Array> =>
	paintBeside(svg, size, { width: printWidth(size.width) });

/** Pixels to a scene unit below which nobody reads what is written. */
const READABLE = 0.7;

/** Tells of a drawing that is too large for its picture. */
export function pngLosses({ diagram, title, width, height }: Scene): readonly Loss[] {
	const scale = within(printWidth(width), width, height) / width;
	if (scale >= READABLE) return [];
	const share = (scale * 100).toPrecision(2);
	const message = `${title} quá lớn so với một ảnh: ảnh chỉ bằng ${share} %, không đọc được; hãy dùng SVG hoặc draw.io, hoặc cho sơ đồ bớt nội dung.`;
	const en = `${title} is too large for a picture: it is drawn at ${share} %, too small to read; take SVG or draw.io, or show less in one diagram`;
	return [{ place: `diagrams/${diagram}`, message, en }];
}
