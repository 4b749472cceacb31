import type { Point } from '$models/architecture/architecture';
import type { Scene } from '$models/scene/scene';
import { GAP } from './piece';

/** A drawing that is a little too high, moved up into the empty border above it. */
export function raised(scene: Scene, height: number): Scene {
	const { boxes, lines } = scene;
	const tops = [...boxes.map(({ rectangle: [, y] }) => y), ...lines.flatMap(({ points }) => points.map(([, y]) => y))];
	const by = Math.min(scene.height - height, Math.floor(Math.min(...tops)) - GAP);
	if (by <= 0) return scene;
	const up = ([x, y]: Point): Point => [x, y - by];
	return {
		...scene,
		height: scene.height - by,
		boxes: boxes.map((box) => {
			const [x, y, width, high] = box.rectangle;
			return { ...box, rectangle: [x, y - by, width, high] };
		}),
		lines: lines.map((line) => ({ ...line, points: line.points.map(up), labelAt: up(line.labelAt) }))
	};
}
