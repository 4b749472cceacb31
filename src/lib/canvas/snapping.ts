/** Where a box that is being dragged would stand in line with its neighbours, and the lines that show it. */
import type { Rectangle } from '$models/architecture/architecture';

/** A line along which boxes stand, from one end to the other. */
export interface Guide {
	readonly axis: 'across' | 'down';
	/** The place on the other axis. */
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

export interface Snap {
	/** How far the box has to be moved to be in line. */
	readonly dx: number;
	readonly dy: number;
	readonly guides: readonly Guide[];
}

/** Beginning, middle and end of a side. */
const marks = (from: number, size: number): readonly number[] => [from, from + size / 2, from + size];

interface Nearest {
	readonly by: number;
	readonly at: number;
	readonly other: Rectangle;
}

function nearest(
	box: Rectangle,
	others: readonly Rectangle[],
	reach: number,
	[from, size]: readonly [0, 2] | readonly [1, 3]
): Nearest | null {
	let best: Nearest | null = null;
	for (const other of others) {
		for (const at of marks(other[from], other[size])) {
			for (const mark of marks(box[from], box[size])) {
				const by = at - mark;
				if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, at, other };
			}
		}
	}
	return best;
}

const span = (a: number, sizeA: number, b: number, sizeB: number): { readonly from: number; readonly to: number } => ({
	from: Math.min(a, b),
	to: Math.max(a + sizeA, b + sizeB)
});

/** The nearest line within reach on each axis, in scene units; the box as it is where there is none. */
export function snapOf(box: Rectangle, others: readonly Rectangle[], reach: number): Snap {
	const across = nearest(box, others, reach, [0, 2]);
	const down = nearest(box, others, reach, [1, 3]);
	const [dx, dy] = [across?.by ?? 0, down?.by ?? 0];
	const [x, y, width, height] = [box[0] + dx, box[1] + dy, box[2], box[3]];
	const guides: Guide[] = [];
	if (across !== null)
		guides.push({ axis: 'down', at: across.at, ...span(y, height, across.other[1], across.other[3]) });
	if (down !== null) guides.push({ axis: 'across', at: down.at, ...span(x, width, down.other[0], down.other[2]) });
	return { dx, dy, guides };
}
