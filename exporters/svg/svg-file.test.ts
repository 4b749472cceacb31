import { brotliDecompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureText } from '$models/layout/measure';
import { lineAlong, slotScene } from '../slot-scene-fixture';
import { fontFile } from '../fonts';
import { fontSubset } from './font-subset';
import { svgFile } from './svg-file';
import { svgOf } from './scene-to-svg';

const scene = slotScene(
	lineAlong(
		'1',
		[
			[0, 50],
			[500, 50]
		],
		[250, 50]
	)
);
const lettersOf = (text: string): ReadonlySet<number> => new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
const regular = readFileSync(fontFile('be-vietnam-pro/400Regular/BeVietnamPro_400Regular'));

it('a file holds the fonts it is drawn with and its text as text, and is little larger for it', () => {
	const svg = svgFile(scene);
	expect(svg.match(/@font-face/gu)?.length).toBeGreaterThan(1);
	expect(svg.replace(/<style>.*<\/style>/u, '')).toBe(svgOf(scene));
	expect(svg.length - svgOf(scene).length).toBeLessThan(60_000);
});

it('each font in it can be unpacked to as much as it tells', () => {
	const fonts = [...svgFile(scene).matchAll(/base64,([^)]+)\)/gu)].map(([, data = '']) => Buffer.from(data, 'base64'));
	expect(fonts.length).toBeGreaterThan(1);
	for (const font of fonts) {
		expect([font.toString('latin1', 0, 4), font.readUInt32BE(8)]).toEqual(['wOF2', font.length]);
		const packed = font.readUInt32BE(20);
		const rest = font.subarray(48);
		// The directory is as long as its entries are; what is packed ends the file but for padding.
		const start = [0, 1, 2, 3]
			.map((pad) => rest.length - pad - packed)
			.find((at) => {
				try {
					return brotliDecompressSync(rest.subarray(at, at + packed)).length > 0;
				} catch {
					return false;
				}
			});
		expect(start).toBeDefined();
	}
});

it('the letters of a smaller font are as wide as they were, and those nobody asked for are not in it', () => {
	const text = 'Kiến trúc số Ể ữ ộ Đ';
	const tables = fontSubset(regular, lettersOf(text));
	const [cmap, hmtx, loca] = ['cmap', 'hmtx', 'loca'].map((tag) => tables.get(tag) ?? expect.unreachable());
	if (cmap === undefined || hmtx === undefined || loca === undefined) throw new Error('A table is missing');
	const told = new Map<number, number>();
	for (let at = 0; at < cmap.getUint32(24); at += 1)
		told.set(cmap.getUint32(28 + at * 12), cmap.getUint32(36 + at * 12));
	expect([...told.keys()]).toEqual([...lettersOf(text)].sort((a, b) => a - b));
	for (const [letter, glyph] of told) {
		// The measure is of another edition of the font, a few letters of which are a little narrower.
		const wide = hmtx.getUint16(glyph * 4) - measureText(String.fromCodePoint(letter), 1000, 400);
		expect(Math.abs(wide)).toBeLessThan(30);
		const drawn = loca.getUint32((glyph + 1) * 4) - loca.getUint32(glyph * 4);
		if (letter !== 0x20) expect(drawn).toBeGreaterThan(0);
	}
});

it('a letter that the font lacks is left to the reader’s own', () => {
	const cmap = fontSubset(regular, lettersOf('a漢')).get('cmap');
	expect(cmap?.getUint32(24)).toBe(1);
});
