import { expect, it } from 'vitest';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { liftedTitles } from './lifted-title';
import { fitted } from './placing';
import { slideXml } from './slide';

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

const through = (x: number): SceneLine => ({
	id: 'relation/r',
	reference: { kind: 'relation', id: 'r' },
	from: '',
	to: '',
	points: [
		[x, 0],
		[x, 400]
	],
	label: '',
	labelAt: [x, 200],
	stroke: 'solid',
	arrow: 'none',
	description: 'A → B'
});

const scene = (x: number): Scene => ({
	diagram: 'd',
	title: 'Sơ đồ',
	description: '',
	width: 600,
	height: 400,
	boxes: [slot],
	lines: [through(x)]
});

const slide = (x: number): string => slideXml(scene(x), fitted(scene(x), scene(x)));
const name = '<a:t>Mạng nội bộ (LAN)</a:t>';

it('lifts a name over the line that runs through it, and tells it once', () => {
	expect([...liftedTitles(scene(130))]).toEqual([slot]);
	expect(slide(130).split(name)).toHaveLength(2);
	expect(slide(130).indexOf(name)).toBeGreaterThan(slide(130).indexOf('<p:cxnSp>'));
});

it('leaves a name in its box where no line meets it', () => {
	expect(liftedTitles(scene(380)).size).toBe(0);
	expect(slide(380).indexOf(name)).toBeLessThan(slide(380).indexOf('<p:cxnSp>'));
});
