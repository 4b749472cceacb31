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

const wordsKnown = new WeakMap<Scene, readonly Rectangle[]>();
const roomKnown = new WeakMap<Scene, readonly SceneLine[]>();

/** Where no label may stand: whole boxes in front of the lines, and the words of those behind. Measured once for a scene. */
export function wordsUnderLabels(scene: Scene): readonly Rectangle[] {
	const known = wordsKnown.get(scene);
	if (known !== undefined) return known;
	const { behind, inFront } = paintingOf(scene);
	const words = [...inFront.map(({ rectangle }) => rectangle), ...behind.flatMap(wordsOf)];
	wordsKnown.set(scene, words);
	return words;
}

/** Lines whose label, or the number in its place, covers no name and no other label; what the others carry is told by their titles. */
export function labelsWithRoom(scene: Scene): readonly SceneLine[] {
	const known = roomKnown.get(scene) ?? withRoom(scene);
	roomKnown.set(scene, known);
	return known;
}

function withRoom(scene: Scene): readonly SceneLine[] {
	const taken: Rectangle[] = [...wordsUnderLabels(scene)];
	return scene.lines.filter((line) => {
		if (line.label === '') return false;
		const area = labelArea(line, shownLabel(line));
		if (taken.some((other) => overlaps(area, other))) return false;
		taken.push(area);
		return true;
	});
}
