/** Orthogonal lines between boxes through the gutters, away from boxes and their text where that is cheap. */
import type { Point, Rectangle } from '$models/architecture/architecture';
import { Crossings, type Crossed, type Obstacle } from './crossings';
import { bottom, contains, pairs, right, runsThrough, simplified } from './geometry';
import { firstFrom, WaysRound } from './ways-round';

export interface End {
	readonly rectangle: Rectangle;
	/** Obstacles that a line of this end may touch: the box itself, its wholes and its parts. */
	readonly own: ReadonlySet<string>;
	/** Share of a side where the line ends, so that several lines of a box keep apart. */
	readonly share: number;
}

/** The search for one line: its ends and the cheapest route so far, with its place among those tried. */
interface Search {
	readonly from: End;
	readonly to: End;
	best: readonly Point[];
	least: number;
	at: number;
	seen: number;
}

const NEAREST = 14;
/** Gutters that a longer way round tries; few, since each is tried with each. */
const FEW = 7;
const CROSSING = 250;
const BEND_COST = 26;
const LANE_COST = 34;

const alongX = ({ rectangle: [x, , w], share }: End): number => Math.round(x + w * share);
const alongY = ({ rectangle: [, y, , h], share }: End): number => Math.round(y + h * share);

export class Router {
	private readonly channelsX: readonly number[];
	private readonly channelsY: readonly number[];
	private readonly inColumn: Crossings;
	private readonly inRow: Crossings;
	/** The route that is being held against the boxes, and for which one each box was counted last. */
	private asked = 0;
	private readonly counted: Uint32Array;
	/** How many lines already run in an upright channel, and in a level one. */
	private readonly upright = new Map<number, number>();
	private readonly level = new Map<number, number>();

	/** Where lines run that had to go round something, made when the first has to. */
	private waysRound: WaysRound | undefined;
	private readonly drawn: (readonly Point[])[] = [];
	private readonly obstacles: readonly Obstacle[];

	/** `effort` is how many lines may look for a way round; a crowded sheet has no clear way to find. */
	constructor(
		obstacles: readonly Obstacle[],
		private effort = 60
	) {
		this.obstacles = obstacles;
		const of = (pick: (box: Rectangle) => readonly number[]): number[] =>
			[...new Set(obstacles.flatMap(({ rectangle }) => pick(rectangle)))].sort((a, b) => a - b);
		this.channelsX = of((box) => [box[0] - 4, right(box) + 4]);
		this.channelsY = of((box) => [box[1] - 4, bottom(box) + 4]);
		const columns: { across: readonly [number, number]; crossed: Crossed }[] = [];
		const rows: typeof columns = [];
		for (const obstacle of obstacles) {
			const [x, y] = obstacle.rectangle;
			const across = [x + 1, right(obstacle.rectangle) - 1] as const;
			const down = [y + 1, bottom(obstacle.rectangle) - 1] as const;
			columns.push({ across, crossed: { obstacle, no: columns.length, from: down[0], to: down[1] } });
			rows.push({ across: down, crossed: { obstacle, no: rows.length, from: across[0], to: across[1] } });
		}
		this.counted = new Uint32Array(obstacles.length);
		this.inColumn = new Crossings(columns);
		this.inRow = new Crossings(rows);
	}

	/** The cheapest of the simple routes. */
	route(from: End, to: End): Point[] {
		const nested = this.nested(from, to);
		if (nested !== null) return nested;
		const search: Search = { from, to, best: [], least: Infinity, at: -1, seen: 0 };
		this.consider(this.candidates(from, to), search);
		if (this.runsThroughBox(search)) {
			const round = this.around(from, to);
			if (round !== undefined) return this.taken(round);
		}
		const [s, t] = [from.rectangle, to.rectangle];
		const direct = Math.abs(s[0] - t[0]) + Math.abs(s[1] - t[1]);
		// Ways round are many, so they are looked for only where every simple way runs through something.
		if (search.least > direct + CROSSING && this.effort > 0) {
			this.effort -= 1;
			this.consider(this.aroundRows(from, to), search);
			this.consider(this.aroundColumns(from, to), search);
		}
		return this.taken(search.best);
	}

	/** Whether the best route so far runs through a box, not only through the name of one. */
	private runsThroughBox({ best, from, to }: Search): boolean {
		return this.obstacles.some(
			({ id, rectangle: [x, y, w, h], isName }) =>
				!isName && !from.own.has(id) && !to.own.has(id) && runsThrough(best, [x + 1, y + 1, w - 2, h - 2])
		);
	}

	private around(from: End, to: End): readonly Point[] | undefined {
		if (this.waysRound === undefined) {
			this.waysRound = new WaysRound(this.obstacles);
			for (const points of this.drawn) this.waysRound.use(points);
		}
		return this.waysRound.find(from, to);
	}

	/**
	 * Keeps the cheapest, the first of those that cost the same. What a route costs before anything is in its way is known
	 * at once, so the short ones are asked first, and those that are dearer already than the best are never held against
	 * the boxes.
	 */
	private consider(routes: Iterable<readonly Point[]>, search: Search): void {
		const tried = [...routes].map((points, index) => ({ points, at: search.seen + index, base: this.base(points) }));
		search.seen += tried.length;
		tried.sort((a, b) => a.base - b.base || a.at - b.at);
		for (const { points, at, base } of tried) {
			if (base > search.least) return;
			const cost = base + this.crossings(points, search, search.least - base);
			if (cost > search.least || (cost === search.least && at > search.at)) continue;
			search.least = cost;
			search.best = points;
			search.at = at;
		}
	}

	/** Notes the lanes of the chosen route, so that the next lines keep off them. */
	private taken(points: readonly Point[]): Point[] {
		const chosen = simplified(points);
		for (const [[ax, ay], [bx]] of pairs(chosen)) {
			const [lanes, at] = ax === bx ? [this.upright, ax] : [this.level, ay];
			lanes.set(at, (lanes.get(at) ?? 0) + 1);
		}
		this.drawn.push(chosen);
		this.waysRound?.use(chosen);
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

	/** Length, bends and shared lanes. */
	private base(points: readonly Point[]): number {
		let before = points[0] ?? [0, 0];
		let total = (points.length - 2) * BEND_COST;
		for (let at = 1; at < points.length; at += 1) {
			const point = points[at] ?? before;
			total += Math.abs(point[0] - before[0]) + Math.abs(point[1] - before[1]);
			const lanes = before[0] === point[0] ? this.upright.get(before[0]) : this.level.get(before[1]);
			total += (lanes ?? 0) * LANE_COST;
			before = point;
		}
		return total;
	}

	/** What it runs through, each box once; stops counting above the limit. */
	private crossings(points: readonly Point[], { from, to }: Search, limit: number): number {
		this.asked += 1;
		let total = 0;
		for (let at = 1; at < points.length; at += 1) {
			const [ax, ay] = points[at - 1] ?? [0, 0];
			const [bx, by] = points[at] ?? [0, 0];
			const isUpright = ax === bx;
			const [start, end] = isUpright ? [Math.min(ay, by), Math.max(ay, by)] : [Math.min(ax, bx), Math.max(ax, bx)];
			for (const crossed of isUpright ? this.inColumn.at(ax) : this.inRow.at(ay)) {
				if (end <= crossed.from || start >= crossed.to || this.counted[crossed.no] === this.asked) continue;
				const { id, cost } = crossed.obstacle;
				if (from.own.has(id) || to.own.has(id)) continue;
				this.counted[crossed.no] = this.asked;
				total += cost;
				if (total > limit) return total;
			}
		}
		return total;
	}

	/** The channels between two places, those nearest to the wish first. */
	private nearest(channels: readonly number[], wish: number, low: number, high: number): number[] {
		const found: number[] = [];
		let above = firstFrom(channels, wish);
		let below = above - 1;
		while (found.length < NEAREST) {
			const down = channels[below] ?? -Infinity;
			const up = channels[above] ?? Infinity;
			const isDown = down > low;
			const isUp = up < high;
			if (!isDown && !isUp) break;
			const takesDown = isDown && (!isUp || wish - down <= up - wish);
			const value = takesDown ? down : up;
			if (takesDown) below -= 1;
			else above += 1;
			if (value > low && value < high) found.push(value);
		}
		return found;
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
