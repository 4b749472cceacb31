/** Which lines of a picture have room for their label: half a code, or one across a name, tells nobody anything. */
import type { Rectangle } from '$models/architecture/architecture';
import { boxText } from '$models/scene/box-text';
import { paintingOf } from '$models/scene/painting-order';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { overlaps } from './geometry';
import { labelArea, shownLabel } from './label-area';
import { measureText } from './measure';

/** Where the letters of a box are. */
export const wordsOf = (box: SceneBox): readonly Rectangle[] =>
	boxText(box).map(({ text, x, y, size, weight, centred }) => {
		const width = measureText(text, size, weight);
		return [centred ? x - width / 2 : x, y - size, width, size * 1.3];
	});

/** Where no label may stand: whole boxes in front of the lines, and the words of those behind. */
export function wordsUnderLabels(scene: Scene): readonly Rectangle[] {
	const { behind, inFront } = paintingOf(scene);
	return [...inFront.map(({ rectangle }) => rectangle), ...behind.flatMap(wordsOf)];
}

/** Lines whose label, or the number in its place, covers no name and no other label; what the others carry is told by their titles. */
export function labelsWithRoom(scene: Scene): readonly SceneLine[] {
	const taken: Rectangle[] = [...wordsUnderLabels(scene)];
	return scene.lines.filter((line) => {
		if (line.label === '') return false;
		const area = labelArea(line, shownLabel(line));
		if (taken.some((other) => overlaps(area, other))) return false;
		taken.push(area);
		return true;
	});
}
