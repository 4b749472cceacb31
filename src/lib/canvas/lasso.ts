/** Choosing what lies in a line drawn round it. */
import type { Point } from '$models/architecture/architecture';
import type { SceneBox } from '$models/scene/scene';
import { isThing } from './elements';

/** Whether a closed line goes round a point: a ray to the right crosses it an odd number of times. */
export function isInside([x, y]: Point, line: readonly Point[]): boolean {
	let inside = false;
	for (const [index, [x1, y1]] of line.entries()) {
		const [x2, y2] = line[(index + line.length - 1) % line.length] ?? [x1, y1];
		if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
	}
	return inside;
}

/** Objects and notes whose middle the line goes round. */
export const lassoed = (boxes: readonly SceneBox[], line: readonly Point[]): readonly SceneBox[] =>
	boxes.filter((box) => {
		const [x, y, width, height] = box.rectangle;
		return isThing(box) && isInside([x + width / 2, y + height / 2], line);
	});
