/** What is painted over what, told once for every picture. */
import type { Scene, SceneBox, SceneLine } from './scene';

export interface Painting {
	readonly behind: readonly SceneBox[];
	readonly lines: readonly SceneLine[];
	/** Boxes that lines pass behind, so that no name is crossed out: objects that hold no other, and notes. */
	readonly inFront: readonly SceneBox[];
	/** Past so many lines a sheet is read box by box, and the lines step back. */
	readonly isCrowded: boolean;
}

const CROWDED = 40;

export function paintingOf({ boxes, lines }: Scene): Painting {
	const holders = new Set(boxes.map(({ parent }) => parent));
	const isInFront = ({ id, role }: SceneBox): boolean =>
		(role.startsWith('object') || role === 'note') && !holders.has(id);
	return {
		behind: boxes.filter((box) => !isInFront(box)),
		lines,
		inFront: boxes.filter(isInFront),
		isCrowded: lines.length > CROWDED
	};
}
