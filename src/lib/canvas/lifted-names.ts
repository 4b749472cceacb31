/** Names of containers that lines run through, once more above the lines, where the eye looks for them. */
import type { ElementDefinition } from 'cytoscape';
import { liftedTitles, titleGround } from '$models/layout/lifted-titles';
import { paintingOf } from '$models/scene/painting-order';
import type { Scene, SceneBox } from '$models/scene/scene';
import { centreOf } from './segments';

/** So many names held against lines take no time that one feels; beyond, the drawing is read box by box anyway. */
const MOST_HELD = 200_000;

/** Of boxes that stay where they are: a name that follows its box into the hand would have to be moved with it. */
export function namesToLift(scene: Scene, staysPut: (box: SceneBox) => boolean): ReadonlySet<SceneBox> {
	if (paintingOf(scene).titled.length * scene.lines.length > MOST_HELD) return new Set();
	return new Set([...liftedTitles(scene)].filter(staysPut));
}

/** The name as a box of its own; whoever presses it presses the container. */
export function liftedName(box: SceneBox, container: ElementDefinition, surface: string): ElementDefinition {
	const ground = titleGround(box);
	const [x, y] = centreOf(ground);
	const { data } = container;
	return {
		group: 'nodes',
		data: {
			...data,
			id: `title-of/${box.id}`,
			isName: true,
			width: ground[2],
			height: ground[3],
			order: 0,
			depth: 'auto',
			halign: 'center',
			shiftX: 0,
			shiftY: 0,
			fill: data['fillOpacity'] === 0 ? surface : data['fill'],
			fillOpacity: 1,
			borderWidth: 0,
			radius: '2px'
		},
		position: { x, y },
		grabbable: false,
		selectable: false,
		pannable: true
	};
}
