import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { paintInThread } from './painting-thread';

const options = { font: { loadSystemFonts: false } };
const paint = (svg: string) => new Resvg(svg, options).render();

const drawing = (shapes: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="150">${shapes}</svg>`;

it('gives back each pixel to whoever opens the file', async () => {
	const svg = drawing('<rect width="90" height="150" fill="#fff"/><circle cx="40" cy="70" r="33" fill="#c4261d"/>');
	const file = Buffer.from(await paintInThread(svg, options)).toString('base64');
	const opened = paint(drawing(`<image width="90" height="150" href="data:image/png;base64,${file}"/>`));
	expect(opened.pixels.equals(paint(svg).pixels)).toBe(true);
});

it('answers each who asks with his own picture, also beside one that cannot be painted', async () => {
	const bars = [20, 40, 60].map((width) => drawing(`<rect width="${String(width)}" height="9"/>`));
	const broken = paintInThread('<svg', options);
	const painted = bars.map((svg) => paintInThread(svg, options));
	await expect(broken).rejects.toThrow('could not be painted');
	for (const [index, svg] of bars.entries())
		expect(Buffer.from((await painted[index]) ?? []).equals(paint(svg).asPng())).toBe(true);
});
