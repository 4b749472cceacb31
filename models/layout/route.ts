/** Orthogonal lines between boxes through the gutters, away from boxes and their text where that is cheap. */
import type { Point, Rectangle } from '$models/architecture/architecture';

export interface Obstacle {
	readonly id: string;
	readonly rectangle: Rectangle;
	/** How bad it is to cross. */
	readonly cost: number;
}

export interface End {
	readonly rectangle: Rectangle;
	/** Obstacles that a line of this end may touch: the box itself, its wholes and its parts. */
	readonly own: ReadonlySet<string>;
	/** Share of a side where the line ends, so that several lines of a box keep apart. */
	readonly share: number;
}

const NEAREST = 14;
/** Gutters that a longer way round tries; few, since each is tried with each. */
const FEW = 7;
const CROSSING = 250;
const BEND_COST = 26;
const LANE_COST = 34;

const right = ([x, , w]: Rectangle): number => x + w;
const bottom = ([, y, , h]: Rectangle): number => y + h;
const alongX = ({ rectangle: [x, , w], share }: End): number => Math.round(x + w * share);
const alongY = ({ rectangle: [, y, , h], share }: End): number => Math.round(y + h * share);

const contains = (outer: Rectangle, inner: Rectangle): boolean =>
	inner[0] >= outer[0] && inner[1] >= outer[1] && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

/** Whether a stretch runs through a box; written without calls, since it is asked some million times a sheet. */
function crosses(start: Point, end: Point, box: Rectangle): boolean {
	const ax = start[0];
	const bx = end[0];
	const x = box[0];
	if (ax <= x + 1 && bx <= x + 1) return false;
	const far = x + box[2] - 1;
	if (ax >= far && bx >= far) return false;
	const ay = start[1];
	const by = end[1];
	const y = box[1];
	if (ay <= y + 1 && by <= y + 1) return false;
	const low = y + box[3] - 1;
	return ay < low || by < low;
}

/** Whether any stretch of a route runs through a box. */
function runsThrough(points: readonly Point[], box: Rectangle): boolean {
	let start = points[0];
	for (const end of points) {
		if (start !== undefined && crosses(start, end, box)) return true;
		start = end;
	}
	return false;
}

/** Without points that repeat or lie straight between their neighbours. */
export function simplified(points: readonly Point[]): Point[] {
	const kept: Point[] = [];
	for (const point of points) {
		const last = kept.at(-1);
		if (last !== undefined && last[0] === point[0] && last[1] === point[1]) continue;
		const before = kept.at(-2);
		const straight =
			before !== undefined &&
			last !== undefined &&
			((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]));
		if (straight) kept.pop();
		kept.push(point);
	}
	return kept;
}

const pairs = (points: readonly Point[]): (readonly [Point, Point])[] =>
	points.slice(1).flatMap((point, index) => {
		const before = points[index];
		return before === undefined ? [] : [[before, point] as const];
	});

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
	a[0] < right(b) && b[0] < right(a) && a[1] < bottom(b) && b[1] < bottom(a);

/** Where a label of this width reads best: on a long level stretch, clear of boxes and of other labels. */
export function labelPoint(points: readonly Point[], width: number, taken: readonly Rectangle[]): Point {
	let best: Point = points[0] ?? [0, 0];
	let least = Infinity;
	for (const [[ax, ay], [bx, by]] of pairs(points)) {
		const length = Math.abs(bx - ax) + Math.abs(by - ay);
		for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
			const at: Point = [Math.round(ax + (bx - ax) * share), Math.round(ay + (by - ay) * share)];
			const area: Rectangle = [at[0] - width / 2, at[1] - 7, width, 14];
			const hidden = taken.filter((box) => overlaps(area, box)).length;
			const cost = hidden * 400 - length + (ay === by ? 0 : 30) + Math.abs(share - 0.5) * 20;
			if (cost >= least) continue;
			least = cost;
			best = at;
		}
	}
	return best;
}

/** Where a straight line from the middle of a box to a point leaves the box; at a right angle where the point allows. */
export function borderPoint(box: Rectangle, [px, py]: Point): Point {
	const [x, y, w, h] = box;
	if (px >= x && px <= right(box)) return [px, py < y + h / 2 ? y : bottom(box)];
	if (py >= y && py <= bottom(box)) return [px < x + w / 2 ? x : right(box), py];
	const [cx, cy] = [x + w / 2, y + h / 2];
	const scale = Math.min(w / 2 / Math.abs(px - cx), h / 2 / Math.abs(py - cy));
	return [Math.round(cx + (px - cx) * scale), Math.round(cy + (py - cy) * scale)];
}

export class Router {
	private readonly channelsX: readonly number[];
	private readonly channelsY: readonly number[];
	/** How many lines already run in an upright channel, and in a level one. */
	private readonly upright = new Map<number, number>();
	private readonly level = new Map<number, number>();

	/** `effort` is how many lines may look for a way round; a crowded sheet has no clear way to find. */
	constructor(
		private readonly obstacles: readonly Obstacle[],
		private effort = 60
	) {
		const of = (pick: (box: Rectangle) => readonly number[]): number[] =>
			[...new Set(obstacles.flatMap(({ rectangle }) => pick(rectangle)))].sort((a, b) => a - b);
		this.channelsX = of((box) => [box[0] - 4, right(box) + 4]);
		this.channelsY = of((box) => [box[1] - 4, bottom(box) + 4]);
	}

	/** The cheapest of the simple routes. */
	route(from: End, to: End): Point[] {
		const nested = this.nested(from, to);
		if (nested !== null) return nested;
		const free = this.obstacles.filter(({ id }) => !from.own.has(id) && !to.own.has(id));
		let best: readonly Point[] = [];
		let least = Infinity;
		const consider = (points: readonly Point[]): void => {
			const cost = this.cost(points, free, least);
			if (cost >= least) return;
			least = cost;
			best = points;
		};
		for (const points of this.candidates(from, to)) consider(points);
		const [s, t] = [from.rectangle, to.rectangle];
		const direct = Math.abs(s[0] - t[0]) + Math.abs(s[1] - t[1]);
		// Ways round are many, so they are looked for only where every simple way runs through something.
		if (least <= direct + CROSSING || this.effort <= 0) return this.taken(best);
		this.effort -= 1;
		for (const points of this.aroundRows(from, to)) consider(points);
		for (const points of this.aroundColumns(from, to)) consider(points);
		return this.taken(best);
	}

	/** Notes the lanes of the chosen route, so that the next lines keep off them. */
	private taken(points: readonly Point[]): Point[] {
		const chosen = simplified(points);
		for (const [[ax, ay], [bx]] of pairs(chosen)) {
			const [lanes, at] = ax === bx ? [this.upright, ax] : [this.level, ay];
			lanes.set(at, (lanes.get(at) ?? 0) + 1);
		}
		return chosen;
	}

	/** From a part to its own whole: straight up to the border. */
	private nested(from: End, to: End): Point[] | null {
		const up = (inner: End, outer: End): [Point, Point] => [
			[alongX(inner), inner.rectangle[1]],
			[alongX(inner), outer.rectangle[1]]
		];
		if (contains(to.rectangle, from.rectangle)) return up(from, to);
		if (contains(from.rectangle, to.rectangle)) return up(to, from).reverse();
		return null;
	}

	/** Length, bends, shared lanes and what it runs through; stops counting once it is dearer than the best known. */
	private cost(points: readonly Point[], free: readonly Obstacle[], limit: number): number {
		const [first = [0, 0]] = points;
		let [minX, minY] = first;
		let [maxX, maxY] = first;
		let before = first;
		let total = (points.length - 2) * BEND_COST;
		for (const point of points) {
			const [x, y] = point;
			total += Math.abs(x - before[0]) + Math.abs(y - before[1]);
			if (x < minX) minX = x;
			else if (x > maxX) maxX = x;
			if (y < minY) minY = y;
			else if (y > maxY) maxY = y;
			before = point;
		}
		if (total >= limit) return total;
		for (let at = 1; at < points.length; at += 1) {
			const [[ax, ay], [bx]] = [points[at - 1] ?? first, points[at] ?? first];
			total += ((ax === bx ? this.upright.get(ax) : this.level.get(ay)) ?? 0) * LANE_COST;
		}
		if (total >= limit) return total;
		for (const { rectangle, cost } of free) {
			const [x, y, width, height] = rectangle;
			// Most boxes lie off the whole route.
			if (maxX <= x + 1 || minX >= x + width - 1 || maxY <= y + 1 || minY >= y + height - 1) continue;
			if (!runsThrough(points, rectangle)) continue;
			total += cost;
			if (total >= limit) return total;
		}
		return total;
	}

	private nearest(channels: readonly number[], wish: number, low: number, high: number): number[] {
		return channels
			.filter((value) => value > low && value < high)
			.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish))
			.slice(0, NEAREST);
	}

	/** Channels with a lane at either side, so that lines of one gutter need not lie on each other. */
	private near(channels: readonly number[], wish: number, low: number, high: number): number[] {
		return this.nearest(channels, wish, low, high).flatMap((value) => [value, value - 3, value + 3]);
	}

	/** Out of the row, along a gutter between columns, and into the row of the other end. */
	private *aroundRows(from: End, to: End): Generator<readonly Point[]> {
		const [s, t] = [from.rectangle, to.rectangle];
		const down = t[1] >= bottom(s);
		if (!down && s[1] < bottom(t)) return;
		const [exit, enter] = down ? [bottom(s), t[1]] : [s[1], bottom(t)];
		const [low, high] = [Math.min(exit, enter), Math.max(exit, enter)];
		const [sx, tx] = [alongX(from), alongX(to)];
		const exits = this.nearest(this.channelsY, exit, low, high).slice(0, 3);
		const enters = this.nearest(this.channelsY, enter, low, high).slice(0, 3);
		const gutters = [sx, tx].flatMap((x) => this.nearest(this.channelsX, x, -Infinity, Infinity).slice(0, FEW));
		for (const x of gutters)
			for (const y of exits)
				for (const z of enters)
					yield [
						[sx, exit],
						[sx, y],
						[x, y],
						[x, z],
						[tx, z],
						[tx, enter]
					];
	}

	/** Out at the side, along a gutter between rows, and in at the side of the other end. */
	private *aroundColumns(from: End, to: End): Generator<readonly Point[]> {
		const [s, t] = [from.rectangle, to.rectangle];
		const toRight = t[0] >= right(s);
		if (!toRight && s[0] < right(t)) return;
		const [exit, enter] = toRight ? [right(s), t[0]] : [s[0], right(t)];
		const [low, high] = [Math.min(exit, enter), Math.max(exit, enter)];
		const [sy, ty] = [alongY(from), alongY(to)];
		const exits = this.nearest(this.channelsX, exit, low, high).slice(0, 3);
		const enters = this.nearest(this.channelsX, enter, low, high).slice(0, 3);
		const gutters = [sy, ty].flatMap((y) => this.nearest(this.channelsY, y, -Infinity, Infinity).slice(0, FEW));
		for (const y of gutters)
			for (const x of exits)
				for (const z of enters)
					yield [
						[exit, sy],
						[x, sy],
						[x, y],
						[z, y],
						[z, ty],
						[enter, ty]
					];
	}

	private *candidates(from: End, to: End): Generator<readonly Point[]> {
		const [s, t] = [from.rectangle, to.rectangle];
		const [sx, sy, tx, ty] = [alongX(from), alongY(from), alongX(to), alongY(to)];
		const down = t[1] >= bottom(s);
		const up = s[1] >= bottom(t);
		if (down || up) {
			const [exit, enter] = down ? [bottom(s), t[1]] : [s[1], bottom(t)];
			const [low, high] = [Math.min(exit, enter), Math.max(exit, enter)];
			const overlap = [Math.max(s[0], t[0]), Math.min(right(s), right(t))] as const;
			if (overlap[1] - overlap[0] > 12) {
				const x = Math.round(overlap[0] + (overlap[1] - overlap[0]) * from.share);
				yield [
					[x, exit],
					[x, enter]
				];
			}
			for (const y of [Math.round((exit + enter) / 2), ...this.near(this.channelsY, (exit + enter) / 2, low, high)])
				yield [
					[sx, exit],
					[sx, y],
					[tx, y],
					[tx, enter]
				];
		}
		const toRight = t[0] >= right(s);
		const toLeft = s[0] >= right(t);
		if (toRight || toLeft) {
			const [exit, enter] = toRight ? [right(s), t[0]] : [s[0], right(t)];
			const [low, high] = [Math.min(exit, enter), Math.max(exit, enter)];
			const overlap = [Math.max(s[1], t[1]), Math.min(bottom(s), bottom(t))] as const;
			if (overlap[1] - overlap[0] > 12) {
				const y = Math.round(overlap[0] + (overlap[1] - overlap[0]) * from.share);
				yield [
					[exit, y],
					[enter, y]
				];
			}
			for (const x of [Math.round((exit + enter) / 2), ...this.near(this.channelsX, (exit + enter) / 2, low, high)])
				yield [
					[exit, sy],
					[x, sy],
					[x, ty],
					[enter, ty]
				];
			if (down || up) {
				yield [
					[exit, sy],
					[tx, sy],
					[tx, down ? t[1] : bottom(t)]
				];
				yield [
					[sx, down ? bottom(s) : s[1]],
					[sx, ty],
					[enter, ty]
				];
			}
		}
		const [rim, lid] = [Math.max(right(s), right(t)), Math.max(bottom(s), bottom(t))];
		for (const x of this.near(this.channelsX, rim, rim, Infinity).concat(rim + 12))
			yield [
				[right(s), sy],
				[x, sy],
				[x, ty],
				[right(t), ty]
			];
		const left = Math.min(s[0], t[0]);
		for (const x of this.near(this.channelsX, left, -Infinity, left).concat(left - 12))
			yield [
				[s[0], sy],
				[x, sy],
				[x, ty],
				[t[0], ty]
			];
		for (const y of this.near(this.channelsY, lid, lid, Infinity).concat(lid + 12))
			yield [
				[sx, bottom(s)],
				[sx, y],
				[tx, y],
				[tx, bottom(t)]
			];
		const top = Math.min(s[1], t[1]);
		for (const y of this.near(this.channelsY, top, -Infinity, top).concat(top - 12))
			yield [
				[sx, s[1]],
				[sx, y],
				[tx, y],
				[tx, t[1]]
			];
	}
}
