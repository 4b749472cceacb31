/** The next box in a direction, as the eye would choose it: near, and not far off the straight way. */
import type { SceneBox } from '$models/scene/scene';
import { centreOf } from './segments';

export type Direction = 'left' | 'right' | 'up' | 'down';

const axes = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const satisfies Record<
	Direction,
	readonly [number, number]
>;

export function neighbourOf(boxes: readonly SceneBox[], from: SceneBox, direction: Direction): SceneBox | undefined {
	const [ax, ay] = axes[direction];
	const [x, y] = centreOf(from.rectangle);
	let best: SceneBox | undefined;
	let least = Infinity;
	for (const box of boxes) {
		if (box.id === from.id) continue;
		const [bx, by] = centreOf(box.rectangle);
		const along = (bx - x) * ax + (by - y) * ay;
		if (along <= 1) continue;
		const aside = Math.abs((bx - x) * ay) + Math.abs((by - y) * ax);
		const cost = along + aside * 2.5;
		if (cost < least) {
			least = cost;
			best = box;
		}
	}
	return best;
}

/** Reading order: rows from the top, each from the left. */
export function readingOrder(boxes: readonly SceneBox[]): SceneBox[] {
	return [...boxes].sort((a, b) => a.rectangle[1] - b.rectangle[1] || a.rectangle[0] - b.rectangle[0]);
}
