import { expect, test } from 'vitest';
import { lineAlong, slot, slotScene } from '../slot-scene-fixture';
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

test('nothing of a line shows through the name that it passes', () => {
	const [, name = ''] = sceneToSvg(slotScene(across('1', 112))).split('id="title-of/slot/a"');
	expect(name.slice(0, name.indexOf('</g>'))).not.toContain('opacity');
});

test('lines pass under the name on the bar of a layer and under that of an object that holds others', () => {
	const bar = { ...slot, id: 'bar', role: 'layer-header', text: { ...slot.text, lines: ['Lớp 2'] } } as const;
	const whole = { ...slot, id: 'whole', role: 'object', text: { ...slot.text, lines: ['Nền tảng'] } } as const;
	const part = { ...whole, id: 'part', parent: 'whole', rectangle: [120, 150, 80, 40] } as const;
	const svg = sceneToSvg({ ...slotScene(across('1', 112)), boxes: [bar, whole, part] });
	expect(sceneToSvg({ ...slotScene(across('1', 200)), boxes: [whole, { ...part, parent: '' }] })).toContain(
		'title-of/whole'
	);
	for (const name of ['Lớp 2', 'Nền tảng'])
		expect(svg.indexOf(`>${name}</text>`)).toBeGreaterThan(svg.indexOf('id="relation/1"'));
});

test('a label that would cover a name or another label is left out, what it says is not', () => {
	const svg = sceneToSvg(slotScene(across('1', 112), across('2', 200), across('3', 204)));
	expect(svg.match(/>QH-\d<\/text>/gu)).toEqual(['>QH-2</text>']);
	for (const id of ['1', '2', '3']) expect(svg).toContain(`aria-label="QH-${id}: A → B"`);
});
