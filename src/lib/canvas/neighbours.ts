/** The next box in a direction, as the eye would choose it: near, and not far off the straight way. */
import type { Scene, SceneBox } from '$models/scene/scene';
import { isChoosable } from './elements';
import { centreOf } from './segments';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The direction of an arrow key; undefined for any other. */
export const arrowDirection = (key: string): Direction | undefined => arrows[key];

const arrows: Readonly<Record<string, Direction>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

const axes = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const satisfies Record<
	Direction,
	readonly [number, number]
>;

/** Anything that stands somewhere. */
type Standing = Pick<SceneBox, 'id' | 'rectangle'>;

export function neighbourOf<Box extends Standing>(
	boxes: readonly Box[],
	from: Standing,
	direction: Direction
): Box | undefined {
	const [ax, ay] = axes[direction];
	const [x, y] = centreOf(from.rectangle);
	let best: Box | undefined;
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

/**
 * The box that a step leads to: the next in the direction, or, going along a line, its other end where there is one.
 * With `alike-first` a step leads to a box of another kind where there is none of its own that way.
 */
export function boxAfter(
	scene: Scene | null,
	focused: SceneBox | undefined,
	direction: Direction,
	along: boolean,
	kinds: 'alike' | 'alike-first' = 'alike'
): SceneBox | undefined {
	const boxes = readingOrder(scene?.boxes.filter(isChoosable) ?? []);
	if (along && focused !== undefined) {
		const forward = direction === 'right' || direction === 'down';
		const line = scene?.lines.find(({ from, to }) => (forward ? from : to) === focused.id);
		return boxes.find(({ id }) => id === (forward ? line?.to : line?.from));
	}
	// Boxes inside one another have near centres; steps go from object to object, or from slot to slot.
	const alike = boxes.filter(({ reference }) => focused === undefined || reference.kind === focused.reference.kind);
	if (focused === undefined) return alike[0];
	const next = neighbourOf(alike, focused, direction);
	return next === undefined && kinds === 'alike-first' ? neighbourOf(boxes, focused, direction) : next;
}
