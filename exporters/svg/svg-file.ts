/** A drawing as a file of its own: with the letters of its fonts in it, so that it looks alike where these are not. */
import { readFileSync } from 'node:fs';
import type { Scene } from '$models/scene/scene';
import { fontFile } from '../fonts';
import { fontSubset } from './font-subset';
import { svgOf } from './scene-to-svg';
import { woff2 } from './woff2';

const FAMILY = 'Be Vietnam Pro';
const faces = {
	'400': '400Regular/BeVietnamPro_400Regular',
	'600': '600SemiBold/BeVietnamPro_600SemiBold',
	'700': '700Bold/BeVietnamPro_700Bold',
	'400 italic': '400Regular_Italic/BeVietnamPro_400Regular_Italic'
} as const;
type Face = keyof typeof faces;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The letters that are drawn in each face. */
function lettersIn(svg: string): ReadonlyMap<Face, ReadonlySet<number>> {
	const letters = new Map<Face, Set<number>>();
	for (const [, attributes = '', content = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/gu)) {
		const weight = /font-weight="(\d+)"/u.exec(attributes)?.[1] ?? '400';
		const face = attributes.includes('font-style="italic"') ? '400 italic' : weight in faces ? (weight as Face) : '400';
		const known = letters.get(face) ?? new Set<number>();
		for (const letter of content.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole))
			known.add(letter.codePointAt(0) ?? 0);
		letters.set(face, known);
	}
	return letters;
}

function faceRule(face: Face, letters: ReadonlySet<number>): string {
	const font = readFileSync(fontFile(`be-vietnam-pro/${faces[face]}`));
	const data = Buffer.from(woff2(fontSubset(font, letters))).toString('base64');
	const [weight = '', style = 'normal'] = face.split(' ');
	return `@font-face{font-family:'${FAMILY}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}

/** Text stays text: it can be searched, copied and read out. */
export function svgFile(scene: Scene): string {
	const svg = svgOf(scene);
	const letters = lettersIn(svg);
	const rules = (Object.keys(faces) as Face[]).flatMap((face) => {
		const own = letters.get(face);
		return own === undefined ? [] : [faceRule(face, own)];
	});
	return rules.length === 0 ? svg : svg.replace('<defs>', () => `<defs><style>${rules.join('')}</style>`);
}
