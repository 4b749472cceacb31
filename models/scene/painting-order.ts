/** What is painted over what, told once for every picture. */
import type { Rectangle } from '$models/architecture/architecture';
import type { BoxRole, Scene, SceneBox, SceneLine } from './scene';

export interface Painting {
	readonly behind: readonly SceneBox[];
	readonly lines: readonly SceneLine[];
	/** Those behind whose names lines should not strike through: painted once more over the lines where that is possible. */
	readonly titled: readonly SceneBox[];
	/** Boxes that lines pass behind, so that no name is crossed out: objects that hold no other, and notes. */
	readonly inFront: readonly SceneBox[];
	/** Past so many lines a sheet is read box by box, and the lines step back. */
	readonly isCrowded: boolean;
}

const CROWDED = 40;

const titledRoles: ReadonlySet<BoxRole> = new Set<BoxRole>([
	'slot',
	'slot-empty',
	'slot-empty-required',
	'component',
	'block',
	'tray',
	'band',
	'cross-cut',
	'group'
]);

/** Whether a box is a container whose name stands in it. */
export const isTitled = ({ role, text }: Pick<SceneBox, 'role' | 'text'>): boolean =>
	titledRoles.has(role) && text.lines.length > 0;

const contains = ([x, y, w, h]: Rectangle, [left, top, width, height]: Rectangle): boolean =>
	w * h > width * height && x <= left && y <= top && left + width <= x + w && top + height <= y + h;

function painted({ boxes, lines }: Scene): Painting {
	const parents = new Set(boxes.map(({ parent }) => parent));
	const front = boxes.filter(({ role }) => role.startsWith('object') || role === 'note');
	// On a free diagram people put boxes into one another by their places alone.
	const holders = new Set(
		front
			.filter(
				({ id, role, rectangle }) =>
					parents.has(id) ||
					(role !== 'note' && front.some((other) => other.id !== id && contains(rectangle, other.rectangle)))
			)
			.map(({ id }) => id)
	);
	const inFront = front.filter(({ id }) => !holders.has(id));
	const isInFront = new Set(inFront);
	const isNamed = ({ id, role }: SceneBox): boolean =>
		role === 'layer-header' || (role.startsWith('object') && holders.has(id));
	return {
		behind: boxes.filter((box) => !isInFront.has(box)),
		lines,
		titled: boxes.filter((box) => isTitled(box) || isNamed(box)),
		inFront,
		isCrowded: lines.length > CROWDED
	};
}

const known = new WeakMap<Scene, Painting>();

/** The painting of a scene, told once: every picture of it and every search for room for a label asks for it. */
export function paintingOf(scene: Scene): Painting {
	const painting = known.get(scene) ?? painted(scene);
	known.set(scene, painting);
	return painting;
}
