/** Where the handle for drawing a relation stands: at a side of the box where it lies on no other. */
import type { Point, Rectangle } from '$models/architecture/architecture';

/** Size of the handle on the screen, and its distance from the box. */
export const HANDLE = 24;
const OFF = 2;

const meets = ([x, y, width, height]: Rectangle, [left, top, wide, high]: Rectangle): boolean =>
	x < left + wide && left < x + width && y < top + high && top < y + height;

/** The middle of the handle in the scene; inside the box, at its right edge, where there is no room around it. */
export function handlePlace(box: Rectangle, others: readonly Rectangle[], zoom: number): Point {
	const [x, y, width, height] = box;
	const half = HANDLE / 2 / zoom;
	const away = half + OFF / zoom;
	const around: readonly Point[] = [
		[x + width + away, y + height / 2],
		[x + width / 2, y + height + away],
		[x - away, y + height / 2],
		[x + width / 2, y - away]
	];
	const isFree = ([middleX, middleY]: Point): boolean =>
		!others.some((other) => meets([middleX - half, middleY - half, 2 * half, 2 * half], other));
	return around.find(isFree) ?? [x + width - away, y + height / 2];
}
