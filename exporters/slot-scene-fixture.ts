import type { Point } from '$models/architecture/architecture';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';

/** A container whose name stands at its top, for lines to run through. */
export const slot: SceneBox = {
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

/** A relation between nothing, along some points. */
export const lineAlong = (id: string, points: readonly Point[], labelAt: Point): SceneLine => ({
	id: `relation/${id}`,
	reference: { kind: 'relation', id },
	from: '',
	to: '',
	points,
	label: `QH-${id}`,
	labelAt,
	stroke: 'solid',
	arrow: 'none',
	description: `QH-${id}: A → B`
});

export const slotScene = (...lines: SceneLine[]): Scene => ({
	diagram: 'd',
	title: 'Sơ đồ',
	description: '',
	width: 600,
	height: 400,
	boxes: [slot],
	lines
});
