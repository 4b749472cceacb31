/** Lines between the bands of an overview: straight between neighbours, the others in lanes of their own at the right. */
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { SceneBox, SceneLine } from '$models/scene/scene';
import { bottom, right } from './geometry';

/** So many relations between what two boxes hold. */
export interface Bundle {
	readonly from: string;
	readonly to: string;
	readonly count: number;
	readonly description: string;
}

/** Between two lanes, so that the numbers on them stand beside each other. */
const LANE = 22;

export interface BundleLines {
	readonly lines: readonly SceneLine[];
	/** What the lanes add to the width of the sheet. */
	readonly width: number;
}

interface Ends {
	readonly bundle: Bundle;
	readonly upper: Rectangle;
	readonly lower: Rectangle;
}

/** Whether nothing stands between two boxes of which one is above the other. */
function areNeighbours({ upper, lower }: Ends, bands: readonly Rectangle[]): boolean {
	const isAbove = bottom(upper) <= lower[1] && Math.min(right(upper), right(lower)) > Math.max(upper[0], lower[0]);
	return isAbove && !bands.some((band) => band[1] >= bottom(upper) && bottom(band) <= lower[1]);
}

const lineOf = ({ from, to, count, description }: Bundle, points: readonly Point[], labelAt: Point): SceneLine => ({
	id: `bundle/${from}/${to}`,
	reference: { kind: 'furniture', id: `bundle/${from}/${to}` },
	from,
	to,
	points,
	label: String(count),
	labelAt,
	stroke: 'solid',
	arrow: 'none',
	description
});

/** In the middle of what the two have in common, or beside those that stand there already. */
function straight(ends: readonly Ends[]): SceneLine[] {
	return ends.map(({ bundle, upper, lower }) => {
		const x = Math.round((Math.max(upper[0], lower[0]) + Math.min(right(upper), right(lower))) / 2);
		const [top, end] = [bottom(upper), lower[1]];
		return lineOf(
			bundle,
			[
				[x, top],
				[x, end]
			],
			[x, (top + end) / 2]
		);
	});
}

/** From the right border of a box, or over its top where another stands beside it. */
function exit(box: Rectangle, rim: number, share: number, spread: number): readonly Point[] {
	if (right(box) >= rim) return [[right(box), Math.round(box[1] + box[3] * share)]];
	const x = Math.round(box[0] + box[2] * share);
	return [
		[x, box[1]],
		[x, box[1] - spread]
	];
}

/** The lines of some bundles between boxes that stand in bands. */
export function bundleLines(bundles: readonly Bundle[], boxes: readonly SceneBox[]): BundleLines {
	const placeOf = new Map(boxes.map(({ id, rectangle }) => [id, rectangle]));
	const bands = boxes.filter(({ parent }) => parent === '').map(({ rectangle }) => rectangle);
	const rim = Math.max(0, ...bands.map(right));
	const ends = bundles.flatMap((bundle): Ends[] => {
		const [a, b] = [placeOf.get(bundle.from), placeOf.get(bundle.to)];
		if (a === undefined || b === undefined) return [];
		return [a[1] <= b[1] ? { bundle, upper: a, lower: b } : { bundle, upper: b, lower: a }];
	});
	const near = ends.filter((one) => areNeighbours(one, bands));
	// The shorter ones inside: so the lanes cross least.
	const far = ends
		.filter((one) => !near.includes(one))
		.sort((a, b) => a.lower[1] - a.upper[1] - (b.lower[1] - b.upper[1]));
	const count = new Map<Rectangle, number>();
	const used = new Map<Rectangle, number>();
	for (const { upper, lower } of far) for (const box of [upper, lower]) count.set(box, (count.get(box) ?? 0) + 1);
	const share = (box: Rectangle): number => {
		const index = (used.get(box) ?? 0) + 1;
		used.set(box, index);
		return index / ((count.get(box) ?? 1) + 1);
	};
	const lanes = far.map(({ bundle, upper, lower }, at): SceneLine => {
		const x = rim + LANE * (at + 1);
		const spread = 4 + (at % 5) * 3;
		const [start, end] = [exit(upper, rim, share(upper), spread), exit(lower, rim, share(lower), spread)];
		const [top = 0, low = 0] = [start.at(-1)?.[1], end.at(-1)?.[1]];
		const points: Point[] = [...start, [x, top], [x, low], ...[...end].reverse()];
		return lineOf(bundle, points, [x, Math.round((top + low) / 2)]);
	});
	return { lines: [...straight(near), ...lanes], width: LANE * far.length };
}
