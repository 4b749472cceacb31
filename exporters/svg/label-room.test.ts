import { expect, test } from 'vitest';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { sceneToSvg } from './scene-to-svg';

const slot: SceneBox = {
	id: 'slot/a',
	reference: { kind: 'slot', id: 'a' },
	role: 'slot',
	hue: 'L1',
	rectangle: [100, 100, 300, 200],
	parent: '',
	text: { lines: ['Mạng nội bộ (LAN)'], size: 10, weight: 400, align: 'left', anchor: 'top' },
	caption: '',
	badge: '',
	locked: false,
	placedByHand: false,
	description: 'Mạng nội bộ (LAN)'
};

const line = (id: string, y: number): SceneLine => ({
	id: `relation/${id}`,
	reference: { kind: 'relation', id },
	from: '',
	to: '',
	points: [
		[0, y],
		[600, y]
	],
	label: `QH-${id}`,
	labelAt: [140, y],
	stroke: 'solid',
	arrow: 'none',
	description: `QH-${id}: A → B`
});

const scene = (...lines: SceneLine[]): Scene => ({
	diagram: 'd',
	title: 'Sơ đồ',
	description: '',
	width: 600,
	height: 400,
	boxes: [slot],
	lines
});

test('a name of a container is painted over the lines that pass it', () => {
	const svg = sceneToSvg(scene(line('1', 200)));
	expect(svg.indexOf('>Mạng nội bộ (LAN)</text>')).toBeGreaterThan(svg.indexOf('id="relation/1"'));
	expect(svg.match(/>Mạng nội bộ \(LAN\)<\/text>/gu)).toHaveLength(1);
});

test('a label that would cover a name or another label is left out, what it says is not', () => {
	const svg = sceneToSvg(scene(line('1', 112), line('2', 200), line('3', 204)));
	expect(svg.match(/>QH-\d<\/text>/gu)).toEqual(['>QH-2</text>']);
	for (const id of ['1', '2', '3']) expect(svg).toContain(`aria-label="QH-${id}: A → B"`);
});
