import { expect, it } from 'vitest';
import type { Point } from '$models/architecture/architecture';
import type { SceneLine } from '$models/scene/scene';
import { lineOrder } from './line-order';

const line = (id: string, points: readonly Point[], labelAt: Point, label = 'QH-1'): SceneLine => ({
	id,
	reference: { kind: 'relation', id },
	from: 'a',
	to: 'b',
	points,
	label,
	labelAt,
	stroke: 'solid',
	arrow: 'none',
	description: id
});
const level: readonly Point[] = [
	[0, 50],
	[300, 50]
];
const upright: readonly Point[] = [
	[150, 0],
	[150, 100]
];
const ids = (lines: readonly SceneLine[]): readonly string[] => lineOrder(lines).map(({ id }) => id);

it('draws what runs through a name before the line of that name', () => {
	const named = line('named', level, [150, 50]);
	const over = line('over', upright, [150, 90]);
	expect(ids([named, over])).toEqual(['over', 'named']);
	expect(ids([over, named])).toEqual(['over', 'named']);
});

it('keeps the given order where nothing is over a name, or each over the other', () => {
	const free = line('free', level, [20, 50]);
	const other = line('other', upright, [150, 90]);
	expect(ids([free, other])).toEqual(['free', 'other']);
	const knotted = line('knotted', level, [150, 50]);
	const too = line('too', upright, [150, 50]);
	expect(ids([knotted, too])).toEqual(['knotted', 'too']);
	expect(ids([line('unnamed', level, [150, 50], ''), other])).toEqual(['unnamed', 'other']);
});
