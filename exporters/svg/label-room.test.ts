import { expect, test } from 'vitest';
import { lineAlong, slotScene } from '../slot-scene-fixture';
import { sceneToSvg } from './scene-to-svg';

const across = (id: string, y: number) =>
	lineAlong(
		id,
		[
			[0, y],
			[600, y]
		],
		[140, y]
	);

test('a name of a container is painted over the lines that pass it', () => {
	const svg = sceneToSvg(slotScene(across('1', 200)));
	expect(svg.indexOf('>Mạng nội bộ (LAN)</text>')).toBeGreaterThan(svg.indexOf('id="relation/1"'));
	expect(svg.match(/>Mạng nội bộ \(LAN\)<\/text>/gu)).toHaveLength(1);
});

test('a label that would cover a name or another label is left out, what it says is not', () => {
	const svg = sceneToSvg(slotScene(across('1', 112), across('2', 200), across('3', 204)));
	expect(svg.match(/>QH-\d<\/text>/gu)).toEqual(['>QH-2</text>']);
	for (const id of ['1', '2', '3']) expect(svg).toContain(`aria-label="QH-${id}: A → B"`);
});
