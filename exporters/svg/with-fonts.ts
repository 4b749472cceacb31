/**
 * A drawing that carries its letters: whoever opens the file reads Vietnamese in the face that everything was measured by,
 * whatever fonts his machine has.
 */
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { fontFile } from '../fonts';
import { toWoff } from './woff';

interface Face {
	readonly weight: 400 | 600 | 700;
	readonly style: 'normal' | 'italic';
	readonly file: string;
}

const faces: readonly Face[] = [
	{ weight: 400, style: 'normal', file: '400Regular/BeVietnamPro_400Regular' },
	{ weight: 400, style: 'italic', file: '400Regular_Italic/BeVietnamPro_400Regular_Italic' },
	{ weight: 600, style: 'normal', file: '600SemiBold/BeVietnamPro_600SemiBold' },
	{ weight: 700, style: 'normal', file: '700Bold/BeVietnamPro_700Bold' }
];

/** The letters that a drawing writes in each of its faces; `&` may stand for any mark that XML has no other word for. */
function lettersOf(svg: string): ReadonlyMap<Face, string> {
	const letters = new Map<Face, Set<string>>();
	for (const [, attributes = '', text = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/gu)) {
		const weight = /font-weight="(\d+)"/u.exec(attributes)?.[1] ?? '400';
		const style = attributes.includes('font-style="italic"') ? 'italic' : 'normal';
		const face = faces.find((one) => String(one.weight) === weight && one.style === style);
		if (face === undefined) continue;
		const known = letters.get(face) ?? new Set<string>();
		letters.set(face, known);
		for (const letter of text.includes('&') ? `${text}<>"'` : text) known.add(letter);
	}
	return new Map([...letters].map(([face, known]) => [face, [...known].sort().join('')]));
}

/** WOFF rather than WOFF2: a quarter larger, and made in a fraction of the time. */
async function faceRule({ weight, style, file }: Face, letters: string): Promise<string> {
	const font = await readFile(fontFile(`be-vietnam-pro/${file}`));
	const subset = await subsetFont(font, letters, { targetFormat: 'sfnt', noHinting: true, noLayoutClosure: true });
	const source = `url(data:font/woff;base64,${toWoff(subset).toString('base64')}) format('woff')`;
	return `@font-face{font-family:'Be Vietnam Pro';font-weight:${String(weight)};font-style:${style};src:${source}}`;
}

const START = '<defs>';

/** The same drawing with the letters that it writes; the same bytes for the same drawing. */
export async function withFonts(svg: string): Promise<string> {
	const rules = await Promise.all([...lettersOf(svg)].map(([face, letters]) => faceRule(face, letters)));
	const at = svg.indexOf(START) + START.length;
	return rules.length === 0 ? svg : `${svg.slice(0, at)}<style>${rules.join('')}</style>${svg.slice(at)}`;
}
