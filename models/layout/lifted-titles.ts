/** Names of containers that a line runs through: files that people edit have these once more, above the lines. */
import type { Rectangle } from '$models/architecture/architecture';
import { paintingOf } from '$models/scene/painting-order';
import type { Scene, SceneBox } from '$models/scene/scene';
import { bottom, right, runsThrough } from './geometry';
import { wordsOf } from './label-room';

/** A name that nothing crosses stays in its box, where it is edited best. */
export function liftedTitles(scene: Scene): ReadonlySet<SceneBox> {
	const { lines, titled } = paintingOf(scene);
	return new Set(
		titled.filter((box) => wordsOf(box).some((words) => lines.some(({ points }) => runsThrough(points, words))))
	);
}

/** The ground of a name, as large as its words. */
export function titleGround(box: SceneBox): Rectangle {
	const words = wordsOf(box);
	const left = Math.min(...words.map(([x]) => x)) - 2;
	const top = Math.min(...words.map(([, y]) => y));
	return [left, top, Math.max(...words.map(right)) + 2 - left, Math.max(...words.map(bottom)) - top];
}
