import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '$models/framework/packs';
import { generatedWords } from '$models/views/generated/words';
import { communeBadge, sharingBadges, wordsIn } from '$models/views/words';
import { fontFiles, paintBeside } from './scene-to-png';

/** Characters that a font has a glyph for, by its table `cmap`. */
function charactersOf(path: string): ReadonlySet<number> {
	const font = readFileSync(path);
	const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
	const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
	if (entry === undefined) throw new Error(`${path} has no characters`);
	const cmap = font.readUInt32BE(entry + 8);
	const found = new Set<number>();
	const add = (first: number, last: number): void => {
		for (let code = first; code <= last; code += 1) found.add(code);
	};
	for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
		const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
		if (font.readUInt16BE(at) !== 4) continue;
		const bytes = font.readUInt16BE(at + 6);
		for (let segment = 0; segment < bytes; segment += 2)
			add(font.readUInt16BE(at + 16 + bytes + segment), Math.min(0xfffe, font.readUInt16BE(at + 14 + segment)));
	}
	return found;
}

/** Every text in both languages that stands anywhere in a value. */
function wordsOf(value: unknown): readonly string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own = 'vi' in value && 'en' in value ? [value.vi, value.en].filter((one) => typeof one === 'string') : [];
	return [...own, ...Object.values(value).flatMap(wordsOf)];
}

const texts = [
	...(['vi', 'en'] as const).flatMap((locale) => [
		...Object.values(wordsIn(locale)),
		...Object.values(generatedWords(locale))
	]),
	...Object.values(sharingBadges),
	communeBadge,
	// What stands between words of a drawing.
	' · – … › “” ; + () 0123456789 → ←',
	...builtInPacks.flatMap(wordsOf)
];

const picture = async (text: string, style = ''): Promise<string> =>
	Buffer.from(
		await paintBeside(
			`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="30" font-family="'Be Vietnam Pro'"><text x="10" y="20" ${style}>${text}</text></svg>`,
			{ width: 100, height: 30 },
			{ width: 100 }
		)
	).toString('base64');

describe('the letters of pictures', () => {
	it('are all in the fonts that come along', () => {
		const known = new Set(fontFiles().flatMap((path) => [...charactersOf(path)]));
		const letters = new Set(texts.flatMap((text) => [...text.normalize('NFC')]));
		expect(letters.size).toBeGreaterThan(100);
		const lacking = [...letters].filter((letter) => !/\s/u.test(letter) && !known.has(letter.codePointAt(0) ?? 0));
		expect(lacking).toEqual([]);
	});

	it.each(['', 'font-weight="600"', 'font-weight="700"', 'font-style="italic"'])(
		'draw an arrow that somebody wrote into a label, %s',
		async (style) => {
			const arrow = await picture('→', style);
			// No font has a glyph for what is for private use.
			expect(arrow).not.toBe(await picture('\uE000', style));
			expect(arrow).not.toBe(await picture('←', style));
		}
	);
});
