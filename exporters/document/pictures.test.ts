import { expect, test } from 'vitest';
import { lineLength } from './measures';
import { loadPainter } from './pictures';

test('a figure as wide as a sheet has 150 dots to the inch where no SVG is drawn', async () => {
	const scene = { diagram: 'd', title: '', description: '', width: 2570, height: 1510, boxes: [], lines: [] };
	const png = Buffer.from(await (await loadPainter()).draw(scene).png());
	expect(png.readUInt32BE(16) / (lineLength.sheet / 25.4)).toBeGreaterThanOrEqual(150);
});
