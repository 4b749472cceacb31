/** Which lines of a picture have room for their label: half a code, or one across a name, tells nobody anything. */
import type { Rectangle } from '$models/architecture/architecture';
import { overlaps } from '$models/layout/geometry';
import { measureText } from '$models/layout/measure';
import { boxText } from '$models/scene/box-text';
import { paintingOf } from '$models/scene/painting-order';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { labelArea } from '$models/layout/label-area';

/** Where the letters of a box's name are. */
const wordsOf = (box: SceneBox): readonly Rectangle[] =>
	boxText(box).map(({ text, x, y, size, weight, centred }) => {
		const width = measureText(text, size, weight);
		return [centred ? x - width / 2 : x, y - size, width, size * 1.3];
	});

/** Lines whose label covers no name and no other label; what the others carry is told by their titles. */
export function labelsWithRoom(scene: Scene): readonly SceneLine[] {
	const { lines, behind, inFront } = paintingOf(scene);
	const taken: Rectangle[] = [...inFront.map(({ rectangle }) => rectangle), ...behind.flatMap(wordsOf)];
	return lines.filter((line) => {
		if (line.label === '') return false;
		const area = labelArea(line, line.label);
		if (taken.some((other) => overlaps(area, other))) return false;
		taken.push(area);
		return true;
	});
}
