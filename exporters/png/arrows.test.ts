import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import type { Scene } from '$models/scene/scene';
import { sceneToSvg } from '../svg/scene-to-svg';

type Point = readonly [x: number, y: number];

const END: Point = [100, 100];

function lineFrom(start: Point): Scene {
	const line = {
		id: 'r',
		reference: { kind: 'furniture' as const, id: 'r' },
		from: '',
		to: '',
		points: [start, END],
		label: '',
		labelAt: END,
		stroke: 'solid' as const,
		arrow: 'triangle' as const,
		description: ''
	};
	return { diagram: 'd', title: '', description: '', width: 200, height: 200, boxes: [], lines: [line] };
}

/** How dark the picture is five units before the end of the line, two beside it: inside an arrow, outside the stroke. */
function inkBesideTheEnd([x, y]: Point): number {
	const { pixels, width } = new Resvg(sceneToSvg(lineFrom([x, y])), { font: { loadSystemFonts: false } }).render();
	const [dx, dy] = [Math.sign(x - END[0]), Math.sign(y - END[1])];
	const at = [END[0] + 5 * dx + 2 * dy, END[1] + 5 * dy + 2 * dx] as const;
	return 255 - (pixels[(at[1] * width + at[0]) * 4] ?? 255);
}

it.each([
	['right', [20, 100]],
	['left', [180, 100]],
	['down', [100, 20]],
	['up', [100, 180]]
] as const)('an arrow that goes %s points there', (_, start) => {
	expect(inkBesideTheEnd(start)).toBeGreaterThan(100);
});
