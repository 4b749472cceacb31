import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { paintInThread } from './painting-thread';

const options = { font: { loadSystemFonts: false } };
const paint = (svg: string) => new Resvg(svg, options).render();

const drawing = (shapes: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="150">${shapes}</svg>`;

/** As whoever opens the file sees it; half-transparent ink would be rounded twice, so drawings here have none. */
const opened = (file: Uint8Array) => {
	const data = Buffer.from(file).toString('base64');
	return paint(drawing(`<image width="90" height="150" href="data:image/png;base64,${data}"/>`));
};

it('gives back each pixel to whoever opens the file', async () => {
	const svg = drawing('<rect width="90" height="150" fill="#fff"/><circle cx="40" cy="70" r="33" fill="#c4261d"/>');
	expect(opened(await paintInThread(svg, options)).pixels.equals(paint(svg).pixels)).toBe(true);
});

it('keeps what nothing is painted on see-through', async () => {
	const svg = drawing('<rect x="10" width="20" height="30" fill="#1d4ec4" shape-rendering="crispEdges"/>');
	expect(opened(await paintInThread(svg, options)).pixels.equals(paint(svg).pixels)).toBe(true);
});

it('answers each who asks with his own picture, also beside one that cannot be painted', async () => {
	const bars = [20, 40, 60].map((width) => drawing(`<rect width="${String(width)}" height="9"/>`));
	const broken = paintInThread('<svg', options);
	const painted = bars.map((svg) => paintInThread(svg, options));
	await expect(broken).rejects.toThrow('could not be painted');
	for (const [index, svg] of bars.entries())
		expect(opened((await painted[index]) ?? new Uint8Array()).pixels.equals(paint(svg).pixels)).toBe(true);
});
