import { describe, expect, it } from 'vitest';
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Obstacle } from './crossings';
import { runsThrough } from './geometry';
import type { End } from './route';
import { WaysRound } from './ways-round';

const box = (id: string, rectangle: Rectangle, isName = false): Obstacle => ({ id, rectangle, cost: 1200, isName });
const end = ({ id, rectangle }: Obstacle, ...own: string[]): End => ({
	rectangle,
	own: new Set([id, ...own]),
	share: 0.5
});

/** Two boxes in a row with a wall of others between them, one above the other. */
const left = box('left', [0, 200, 100, 40]);
const right = box('right', [400, 200, 100, 40]);
const wall = [0, 1, 2, 3, 4].map((row) => box(`wall-${String(row)}`, [200, 100 + row * 50, 100, 42]));

const through = (points: readonly Point[], boxes: readonly Obstacle[]): string[] =>
	boxes.filter(({ rectangle: [x, y, w, h] }) => runsThrough(points, [x + 1, y + 1, w - 2, h - 2])).map(({ id }) => id);

describe('a way round', () => {
	it('runs in the gutters from border to border, straight across or upright, and through nothing', () => {
		const boxes = [left, right, ...wall];
		const way = new WaysRound(boxes).find(end(left), end(right)) ?? [];
		expect(way.length).toBeGreaterThan(2);
		expect(through(way, boxes)).toEqual([]);
		way.slice(1).forEach(([x, y], index) => {
			const [bx, by] = way[index] ?? [NaN, NaN];
			expect(x === bx || y === by).toBe(true);
		});
		const [first, last] = [way[0] ?? [NaN, NaN], way.at(-1) ?? [NaN, NaN]];
		expect(first[0] === 100 || first[1] === 200 || first[1] === 240).toBe(true);
		expect(last[0] === 400 || last[1] === 200 || last[1] === 240).toBe(true);
	});

	it('is not there for what is walled in', () => {
		const around: Obstacle[] = [
			box('above', [360, 150, 180, 49]),
			box('below', [360, 241, 180, 49]),
			box('before', [350, 140, 49, 160]),
			box('behind', [501, 140, 49, 160])
		];
		expect(new WaysRound([left, right, ...around]).find(end(left), end(right))).toBeUndefined();
	});

	it('goes through what holds one of its ends, and keeps it closed for the next', () => {
		const holder = box('holder', [380, 150, 200, 150]);
		const ways = new WaysRound([left, right, holder, ...wall]);
		const way = ways.find(end(left), end(right, 'holder')) ?? [];
		expect(through(way, [right, ...wall])).toEqual([]);
		expect(through(way, [holder])).toEqual(['holder']);
		expect(ways.find(end(left), end(right))).toBeUndefined();
	});

	it('keeps off the lane that another line has taken', () => {
		const boxes = [left, right, ...wall];
		const ways = new WaysRound(boxes);
		const first = ways.find(end(left), end(right)) ?? [];
		ways.use(first);
		ways.use(first);
		expect(ways.find(end(left), end(right))).not.toEqual(first);
	});
});
