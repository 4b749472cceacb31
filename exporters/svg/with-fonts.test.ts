import { Resvg } from '@resvg/resvg-js';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { slot, slotScene, lineAlong } from '../slot-scene-fixture';
import { sceneToSvg } from './scene-to-svg';
import { withFonts } from './with-fonts';

const line = lineAlong(
	'1',
	[
		[0, 200],
		[600, 200]
	],
	[140, 200]
);
const bold = {
	...slot,
	id: 'bold',
	text: { ...slot.text, weight: 700, lines: ['Nền tảng & <dữ liệu> đất đai'] }
} as const;
const drawn = sceneToSvg({ ...slotScene(line), boxes: [slot, bold] });

const fontsIn = (svg: string): readonly Buffer[] =>
	[...svg.matchAll(/url\(data:font\/woff;base64,([A-Za-z0-9+/=]+)\)/gu)].map(([, data = '']) =>
		Buffer.from(data, 'base64')
	);

test('a drawing carries a font for each face that it writes in, and says the rest as before', async () => {
	const svg = await withFonts(drawn);
	const fonts = fontsIn(svg);
	expect(fonts.length).toBe(
		new Set(drawn.match(/font-weight="\d+"/gu)).size + (/<text(?![^>]*font-weight)/u.test(drawn) ? 1 : 0)
	);
	for (const font of fonts) expect(font.subarray(0, 4).toString()).toBe('wOFF');
	expect(svg.replace(/<style>.*<\/style>/u, '')).toBe(drawn);
	expect(XMLValidator.validate(svg)).toBe(true);
	expect(svg).not.toContain('http://www.w3.org/1999');
	expect(new Resvg(svg, { font: { loadSystemFonts: false } }).render().width).toBeGreaterThan(0);
});

test('is the same each time, and small', async () => {
	const svg = await withFonts(drawn);
	expect(await withFonts(drawn)).toBe(svg);
	expect(svg.length - drawn.length).toBeLessThan(60_000);
});

test('a drawing without letters carries none', async () => {
	const bare = '<svg><defs></defs></svg>';
	expect(await withFonts(bare)).toBe(bare);
});
