/** The cheapest way between two boxes that runs through no third one: a search over the gutters of a whole sheet. */
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Obstacle } from './crossings';
import { bottom, right } from './geometry';
import type { End } from './route';

/** Between two lanes that are told apart; closer gutters are one. */
const LANE = 3;
/** So many meetings of gutters a sheet is searched by; one with more is too crowded to be read by its lines. */
const MOST_CROSSINGS = 250_000;
/** Meetings looked at for all lines of a sheet, so that a crowded one is drawn in bounded time. */
const EFFORT = 600_000;
const BEND = 26;
/** What a stretch costs that another line has taken already, as a share of its length. */
const SHARED = 0.6;
/** How much nearer to the goal is preferred to cheaper so far: a search looks at far less, its way is hardly longer. */
const HURRY = 1.4;
/** Names of containers are gone through at most by those whose way round is much longer than that. */
const NAME = 120;

/** Ascending values of which none is closer to the one before than a lane. */
function lanes(values: readonly number[]): readonly number[] {
	const kept: number[] = [];
	for (const value of values.toSorted((a, b) => a - b))
		if (value - (kept.at(-1) ?? -Infinity) >= LANE) kept.push(value);
	return kept;
}

/** Index of the first of these ascending numbers that is at least so large. */
export function firstFrom(ascending: readonly number[], value: number): number {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ascending[middle] ?? Infinity) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The stretches of one direction: of each lane, from one gutter that it meets to the next. */
class Stretches {
	private readonly blocked: Uint16Array;
	private readonly names: Float32Array;
	private readonly used: Uint8Array;

	constructor(
		/** Where the lanes lie. */
		readonly at: readonly number[],
		/** Where they are met. */
		readonly along: readonly number[]
	) {
		const count = at.length * along.length;
		this.blocked = new Uint16Array(count);
		this.names = new Float32Array(count);
		this.used = new Uint8Array(count);
	}

	/** The lanes within a box, and the stretches of them. */
	private within(
		[across, along, acrossEnd, alongEnd]: readonly number[],
		each: (index: number, share: number) => void
	) {
		const [low = 0, high = 0] = [along, alongEnd];
		const first = Math.max(0, firstFrom(this.along, low + Number.EPSILON) - 1);
		for (let lane = firstFrom(this.at, (across ?? 0) + 1); (this.at[lane] ?? Infinity) < (acrossEnd ?? 0); lane += 1)
			for (let step = first; (this.along[step] ?? Infinity) < high; step += 1) {
				const shared = Math.min(high, this.along[step + 1] ?? high) - Math.max(low, this.along[step] ?? low);
				if (shared > 0) each(lane * this.along.length + step, shared / (high - low));
			}
	}

	block(extent: readonly number[], by: 1 | -1): void {
		this.within(extent, (index) => {
			this.blocked[index] = (this.blocked[index] ?? 0) + by;
		});
	}

	name(extent: readonly number[]): void {
		this.within(extent, (index, share) => {
			this.names[index] = (this.names[index] ?? 0) + share * NAME;
		});
	}

	/** Notes a line that runs along a lane or so near to it that the two cannot be told apart. */
	use(at: number, from: number, to: number): void {
		const lane = firstFrom(this.at, at - LANE / 2);
		if (Math.abs((this.at[lane] ?? Infinity) - at) > LANE / 2) return;
		const [low, high] = [Math.min(from, to), Math.max(from, to)];
		const first = Math.max(0, firstFrom(this.along, low) - 1);
		for (let step = first; (this.along[step] ?? Infinity) < high; step += 1) {
			const index = lane * this.along.length + step;
			this.used[index] = Math.min(255, (this.used[index] ?? 0) + 1);
		}
	}

	/** What a stretch costs, as long as said; infinite where a box stands on it. */
	cost(lane: number, step: number, length: number): number {
		const index = lane * this.along.length + step;
		if ((this.blocked[index] ?? 1) > 0) return Infinity;
		return length * (1 + SHARED * (this.used[index] ?? 0)) + (this.names[index] ?? 0);
	}
}

/** Where a line joins the gutters: the meeting of two, with what it took from the border of its box. */
interface Join {
	readonly column: number;
	readonly row: number;
	/** Whether it comes along the row. */
	readonly level: boolean;
	readonly cost: number;
	/** From the border to the gutter. */
	readonly points: readonly [Point, Point];
}

/** Meetings still to be looked at, the cheapest first. */
class Queue {
	private readonly costs: number[] = [];
	private readonly states: number[] = [];

	push(cost: number, state: number): void {
		let at = this.costs.length;
		while (at > 0) {
			const up = (at - 1) >> 1;
			const above = this.costs[up] ?? 0;
			if (above <= cost) break;
			this.costs[at] = above;
			this.states[at] = this.states[up] ?? 0;
			at = up;
		}
		this.costs[at] = cost;
		this.states[at] = state;
	}

	pop(): number | undefined {
		const first = this.states[0];
		const [cost, state] = [this.costs.pop() ?? 0, this.states.pop() ?? 0];
		const size = this.costs.length;
		if (size === 0) return first;
		let at = 0;
		for (let down = 1; down < size; down = 2 * at + 1) {
			if (down + 1 < size && (this.costs[down + 1] ?? 0) < (this.costs[down] ?? 0)) down += 1;
			const below = this.costs[down] ?? 0;
			if (below >= cost) break;
			this.costs[at] = below;
			this.states[at] = this.states[down] ?? 0;
			at = down;
		}
		this.costs[at] = cost;
		this.states[at] = state;
		return first;
	}
}

const acrossOf = ([x, y, w, h]: Rectangle): readonly number[] => [x + 1, y + 1, x + w - 1, y + h - 1];
const downOf = ([x, y, w, h]: Rectangle): readonly number[] => [y + 1, x + 1, y + h - 1, x + w - 1];

/** The gutters of a sheet, which lines search one after the other. */
export class WaysRound {
	private readonly columns: readonly number[];
	private readonly rows: readonly number[];
	private readonly upright: Stretches;
	private readonly level: Stretches;
	private readonly least: Float64Array;
	private readonly before: Int32Array;
	/** For which search a meeting was reached last, so that nothing is emptied between two. */
	private readonly reached: Uint32Array;
	private readonly settled: Uint32Array;
	private searches = 0;
	private effort = EFFORT;

	constructor(private readonly obstacles: readonly Obstacle[]) {
		const solid = obstacles.filter(({ isName }) => !isName).map(({ rectangle }) => rectangle);
		this.columns = lanes(solid.flatMap((box) => [box[0] - 4, right(box) + 4]));
		this.rows = lanes(solid.flatMap((box) => [box[1] - 4, bottom(box) + 4]));
		if (this.columns.length * this.rows.length > MOST_CROSSINGS) [this.columns, this.rows] = [[], []];
		this.upright = new Stretches(this.columns, this.rows);
		this.level = new Stretches(this.rows, this.columns);
		for (const obstacle of obstacles) {
			if (obstacle.isName) {
				this.upright.name(acrossOf(obstacle.rectangle));
				this.level.name(downOf(obstacle.rectangle));
			} else this.stand(obstacle.rectangle, 1);
		}
		const states = 2 * this.columns.length * this.rows.length;
		this.least = new Float64Array(states);
		this.before = new Int32Array(states);
		this.reached = new Uint32Array(states);
		this.settled = new Uint32Array(states);
	}

	private stand(box: Rectangle, by: 1 | -1): void {
		this.upright.block(acrossOf(box), by);
		this.level.block(downOf(box), by);
	}

	/** Notes a line that was drawn. */
	use(points: readonly Point[]): void {
		let before = points[0];
		for (const point of points) {
			if (before === undefined) return;
			if (before[0] === point[0]) this.upright.use(point[0], before[1], point[1]);
			else this.level.use(point[1], before[0], point[0]);
			before = point;
		}
	}

	/** The way between two boxes, undefined where there is none. */
	find(from: End, to: End): readonly Point[] | undefined {
		// What holds an end is open to its lines; the ends themselves are not, so that no line runs through its own box.
		const open = this.obstacles.filter(
			({ id, rectangle, isName }) =>
				!isName && (from.own.has(id) || to.own.has(id)) && rectangle !== from.rectangle && rectangle !== to.rectangle
		);
		for (const { rectangle } of open) this.stand(rectangle, -1);
		const found = this.search(this.joins(from), this.joins(to), to.rectangle);
		for (const { rectangle } of open) this.stand(rectangle, 1);
		return found;
	}

	/** From each side of a box into the gutter beside it, and along that to where it meets the next at either hand. */
	private joins({ rectangle, share }: End): readonly Join[] {
		const [x, y, w, h] = rectangle;
		const [alongX, alongY] = [Math.round(x + w * share), Math.round(y + h * share)];
		const found: Join[] = [];
		const join = (isLevel: boolean, border: number, isAfter: boolean): void => {
			const [lanes, meetings, stretches] = isLevel
				? [this.rows, this.columns, this.level]
				: [this.columns, this.rows, this.upright];
			const along = isLevel ? alongX : alongY;
			const lane = isAfter ? firstFrom(lanes, border + 1) : firstFrom(lanes, border) - 1;
			const at = lanes[lane];
			const next = firstFrom(meetings, along);
			if (at === undefined || Math.abs(at - border) > 2 * LANE + 1) return;
			const point = (place: number, where: number): Point => (isLevel ? [where, place] : [place, where]);
			for (const meeting of [next - 1, next]) {
				const where = meetings[meeting];
				if (where === undefined) continue;
				const cost = stretches.cost(lane, next - 1, Math.abs(where - along)) + BEND + Math.abs(at - border);
				if (cost === Infinity) continue;
				const [column, row] = isLevel ? [meeting, lane] : [lane, meeting];
				found.push({ column, row, level: isLevel, cost, points: [point(border, along), point(at, along)] });
			}
		};
		join(true, bottom(rectangle), true);
		join(true, y, false);
		join(false, right(rectangle), true);
		join(false, x, false);
		return found;
	}

	private state({ column, row, level }: Pick<Join, 'column' | 'row' | 'level'>): number {
		return 2 * (row * this.columns.length + column) + (level ? 1 : 0);
	}

	/** What it costs to go along a lane from one meeting to the next; infinite where there is none. */
	private stretch(lane: number, step: number, isLevel: boolean): number {
		const [stretches, along] = isLevel ? [this.level, this.columns] : [this.upright, this.rows];
		const [from, to] = [along[step], along[step + 1]];
		return from === undefined || to === undefined ? Infinity : stretches.cost(lane, step, to - from);
	}

	private search(starts: readonly Join[], ends: readonly Join[], goal: Rectangle): readonly Point[] | undefined {
		this.searches += 1;
		const queue = new Queue();
		const startOf = new Map<number, Join>();
		const endsAt = new Map<number, Join[]>();
		for (const end of ends) {
			const meeting = this.state(end) >> 1;
			endsAt.set(meeting, [...(endsAt.get(meeting) ?? []), end]);
		}
		const far = (column: number, row: number): number => {
			const [x, y] = [this.columns[column] ?? 0, this.rows[row] ?? 0];
			return Math.max(0, goal[0] - x, x - right(goal)) + Math.max(0, goal[1] - y, y - bottom(goal));
		};
		const reach = (state: number, cost: number, from: number): boolean => {
			if (this.reached[state] === this.searches && (this.least[state] ?? 0) <= cost) return false;
			this.reached[state] = this.searches;
			this.least[state] = cost;
			this.before[state] = from;
			const meeting = state >> 1;
			queue.push(cost + HURRY * far(meeting % this.columns.length, Math.floor(meeting / this.columns.length)), state);
			return true;
		};
		for (const start of starts) if (reach(this.state(start), start.cost, -1)) startOf.set(this.state(start), start);
		let best: { readonly cost: number; readonly state: number; readonly end: Join } | undefined;
		for (let state = queue.pop(); state !== undefined && this.effort > 0; state = queue.pop()) {
			if (this.settled[state] === this.searches) continue;
			this.settled[state] = this.searches;
			this.effort -= 1;
			const cost = this.least[state] ?? 0;
			if (best !== undefined && cost >= best.cost) break;
			const [meeting, isLevel] = [state >> 1, state % 2 === 1];
			for (const end of endsAt.get(meeting) ?? []) {
				const total = cost + end.cost + (end.level === isLevel ? 0 : BEND);
				if (best === undefined || total < best.cost) best = { cost: total, state, end };
			}
			const [column, row] = [meeting % this.columns.length, Math.floor(meeting / this.columns.length)];
			const [turnLevel, turnUpright] = [isLevel ? 0 : BEND, isLevel ? BEND : 0];
			const [toLeft, toRight] = [this.stretch(row, column - 1, true), this.stretch(row, column, true)];
			const [toTop, toBottom] = [this.stretch(column, row - 1, false), this.stretch(column, row, false)];
			const here = 2 * meeting;
			const below = 2 * this.columns.length;
			if (toLeft < Infinity) reach(here - 1, cost + toLeft + turnLevel, state);
			if (toRight < Infinity) reach(here + 3, cost + toRight + turnLevel, state);
			if (toTop < Infinity) reach(here - below, cost + toTop + turnUpright, state);
			if (toBottom < Infinity) reach(here + below, cost + toBottom + turnUpright, state);
		}
		return best === undefined ? undefined : this.way(best.state, best.end, startOf);
	}

	/** Back from where the search ended to where it began. */
	private way(last: number, end: Join, startOf: ReadonlyMap<number, Join>): readonly Point[] | undefined {
		const [goal, joined] = end.points;
		const back: Point[] = [goal, joined];
		let first = last;
		for (let state = last; state >= 0; state = this.before[state] ?? -1) {
			const meeting = state >> 1;
			const row = Math.floor(meeting / this.columns.length);
			back.push([this.columns[meeting % this.columns.length] ?? 0, this.rows[row] ?? 0]);
			first = state;
		}
		const start = startOf.get(first);
		return start === undefined ? undefined : [...start.points, ...back.reverse()];
	}
}
