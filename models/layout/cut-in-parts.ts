/** Divides boxes that people placed into groups that each have room on a sheet, cut where least runs through. */
import type { Rectangle } from '$models/architecture/architecture';
import { boundsOf } from './arrange';
import type { SheetRoom } from './figure-parts';

export interface Placed {
	readonly id: string;
	readonly rectangle: Rectangle;
}

/** What joins two boxes, by their ids. */
export type Link = readonly [string, string];

/** What a further sheet costs, in lines that are cut. */
const SHEET_COST = 12;
/** What boxes on both sides of a cut that stand beside each other cost, for each unit. */
const OVERLAP_COST = 0.2;

const bounds = (boxes: readonly Placed[]): Rectangle => boundsOf(boxes.map(({ id, rectangle }) => [id, rectangle]));

/** At least so many, in whichever of the rooms takes fewer. */
const sheetsFor = (boxes: readonly Placed[], rooms: readonly SheetRoom[]): number => {
	const [, , width, height] = bounds(boxes);
	return Math.min(...rooms.map((room) => Math.ceil(width / room.width) * Math.ceil(height / room.height)));
};

interface Cut {
	readonly sides: readonly [readonly Placed[], readonly Placed[]];
	readonly cost: number;
}

/** All cuts across one axis: by where the boxes begin, so that a side is a set of boxes and none is cut itself. */
function cutsAlong(
	boxes: readonly Placed[],
	axis: 0 | 1,
	links: readonly Link[],
	rooms: readonly SheetRoom[]
): readonly Cut[] {
	const size = axis === 0 ? 2 : 3;
	const middle = ({ rectangle }: Placed): number => rectangle[axis] + rectangle[size] / 2;
	const sorted = [...boxes].sort((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1));
	const at = new Map(sorted.map(({ id }, index) => [id, index]));
	const crossing = new Array<number>(sorted.length + 1).fill(0);
	for (const [from, to] of links) {
		const [a, b] = [at.get(from), at.get(to)];
		if (a === undefined || b === undefined) continue;
		for (let cut = Math.min(a, b) + 1; cut <= Math.max(a, b); cut += 1) crossing[cut] = (crossing[cut] ?? 0) + 1;
	}
	return sorted.slice(1).map((_, index): Cut => {
		const sides = [sorted.slice(0, index + 1), sorted.slice(index + 1)] as const;
		const [before, after] = [bounds(sides[0]), bounds(sides[1])];
		const overlap = Math.max(0, before[axis] + before[size] - after[axis]);
		const sheets = sheetsFor(sides[0], rooms) + sheetsFor(sides[1], rooms);
		const uneven =
			Math.abs(before[2] * before[3] - after[2] * after[3]) / (before[2] * before[3] + after[2] * after[3]);
		return {
			sides,
			cost: sheets * SHEET_COST + (crossing[index + 1] ?? 0) + overlap * OVERLAP_COST + uneven * 4
		};
	});
}

/** Small groups that have room on one sheet together, so that no sheet holds a box or two. */
function merged(groups: readonly (readonly Placed[])[], rooms: readonly SheetRoom[]): readonly (readonly Placed[])[] {
	const kept: (readonly Placed[])[] = [];
	for (const group of groups) {
		const at = kept.findIndex((other) => sheetsFor([...other, ...group], rooms) === 1);
		const other = kept[at];
		if (other === undefined) kept.push(group);
		else kept[at] = [...other, ...group];
	}
	return kept;
}

/** Each part has room in one of some rooms. Reading order: rows from the top, each from the left; a box alone that is too large has a sheet all the same. */
export const cutInParts = (
	boxes: readonly Placed[],
	links: readonly Link[],
	rooms: readonly SheetRoom[]
): readonly (readonly Placed[])[] => merged(cut(boxes, links, rooms), rooms);

function cut(
	boxes: readonly Placed[],
	links: readonly Link[],
	rooms: readonly SheetRoom[]
): readonly (readonly Placed[])[] {
	if (boxes.length === 0) return [];
	if (boxes.length === 1 || sheetsFor(boxes, rooms) === 1) return [boxes];
	const [best] = [...cutsAlong(boxes, 1, links, rooms), ...cutsAlong(boxes, 0, links, rooms)].sort(
		(a, b) => a.cost - b.cost
	);
	if (best === undefined) return [boxes];
	return best.sides.flatMap((side) => cut(side, links, rooms));
}
