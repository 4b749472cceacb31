import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { pngFile } from './png-file';

const paint = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } }).render();

it('gives back each pixel to whoever opens the file', async () => {
	const drawing = paint(
		'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="150"><rect width="90" height="150" fill="#fff"/><circle cx="40" cy="70" r="33" fill="#c4261d"/></svg>'
	);
	const file = Buffer.from(await pngFile(drawing)).toString('base64');
	const opened = paint(
		`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="150"><image width="90" height="150" href="data:image/png;base64,${file}"/></svg>`
	);
	expect(opened.pixels.equals(drawing.pixels)).toBe(true);
});
