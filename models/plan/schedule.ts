/**
 * The critical path of tasks that have days and wait for each other: a task begins the day after the last of those before
 * it has ended, and not before the day that was planned for it. Days count as calendar days.
 */
import { circles } from './cycles';
import { dayNumber, isoDay } from './day';

export interface PlannedTask {
	readonly id: string;
	/** ISO dates; '' where nobody said. */
	readonly start: string;
	readonly end: string;
	/** Ids of the tasks that have to be done before. */
	readonly after: readonly string[];
}

/** ISO dates, both days included. */
export interface Span {
	readonly start: string;
	readonly end: string;
}

export interface ScheduledTask {
	readonly id: string;
	/** As planned; a task without a first day stands on its last. */
	readonly planned: Span;
	readonly earliest: Span;
	/** As late as it may be without moving the end of the plan. */
	readonly latest: Span;
	/** Days that it may move by. */
	readonly slack: number;
	readonly isCritical: boolean;
}

export const scheduleProblems = [
	/** Tasks that wait for each other; none of these dependencies counts. */
	'dependency-cycle',
	/** It has no last day, so it stands on no line and nothing waits for it. */
	'no-day',
	'start-after-end',
	/** It is planned to begin before one that it waits for has ended. */
	'starts-too-early'
] as const;

export interface ScheduleProblem {
	readonly code: (typeof scheduleProblems)[number];
	/** Such as `tasks/t1`. */
	readonly place: string;
	/** The tasks that it is about; the one of the place first. */
	readonly tasks: readonly string[];
}

export interface Schedule {
	readonly tasks: ReadonlyMap<string, ScheduledTask>;
	/** Last day of all by dependencies; '' where no task has days. */
	readonly end: string;
	/** Ids of the tasks that no day is left for, earliest first. */
	readonly critical: readonly string[];
	readonly problems: readonly ScheduleProblem[];
}

interface Days {
	readonly start: number;
	readonly end: number;
}

const spanOf = ({ start, end }: Days): Span => ({ start: isoDay(start), end: isoDay(end) });

/** Before comes first; there are no circles by now. */
function inTurn(ids: readonly string[], before: ReadonlyMap<string, readonly string[]>, after: Map<string, string[]>) {
	const waiting = new Map(ids.map((id) => [id, before.get(id)?.length ?? 0]));
	const order = ids.filter((id) => waiting.get(id) === 0);
	for (const id of order) {
		for (const next of after.get(id) ?? []) {
			const left = (waiting.get(next) ?? 0) - 1;
			waiting.set(next, left);
			if (left === 0) order.push(next);
		}
	}
	return order;
}

class Planner {
	readonly problems: ScheduleProblem[] = [];
	readonly #days = new Map<string, Days>();
	readonly #before = new Map<string, readonly string[]>();
	readonly #after = new Map<string, string[]>();

	constructor(tasks: readonly PlannedTask[]) {
		for (const task of tasks) this.#takeDays(task);
		const ids = tasks.map(({ id }) => id);
		const known = new Map(tasks.map(({ id, after }) => [id, [...new Set(after)].filter((one) => one !== id)]));
		const circleOf = new Map<string, number>();
		for (const [at, circle] of circles(ids, (id) => known.get(id) ?? []).entries()) {
			for (const id of circle) circleOf.set(id, at);
			this.#tell('dependency-cycle', ...circle);
		}
		for (const id of ids) {
			if (!this.#days.has(id)) continue;
			const before = (known.get(id) ?? []).filter(
				(one) => this.#days.has(one) && (circleOf.get(one) === undefined || circleOf.get(one) !== circleOf.get(id))
			);
			this.#before.set(id, before);
			for (const one of before) this.#after.set(one, [...(this.#after.get(one) ?? []), id]);
		}
	}

	#tell(code: ScheduleProblem['code'], ...tasks: readonly string[]): void {
		this.problems.push({ code, place: `tasks/${tasks[0] ?? ''}`, tasks });
	}

	#takeDays({ id, start, end }: PlannedTask): void {
		const last = dayNumber(end);
		if (last === null) return this.#tell('no-day', id);
		const first = dayNumber(start) ?? last;
		if (first > last) this.#tell('start-after-end', id);
		this.#days.set(id, { start: Math.min(first, last), end: last });
	}

	schedule(): Schedule {
		const ids = [...this.#days.keys()];
		const order = inTurn(ids, this.#before, this.#after);
		const early = new Map<string, Days>();
		for (const id of order) {
			const planned = this.#days.get(id);
			if (planned === undefined) continue;
			const ends = (this.#before.get(id) ?? []).map((one) => (early.get(one)?.end ?? planned.start - 1) + 1);
			const start = Math.max(planned.start, ...ends);
			early.set(id, { start, end: start + planned.end - planned.start });
			const tooLate = (this.#before.get(id) ?? []).filter((one) => (this.#days.get(one)?.end ?? 0) >= planned.start);
			if (tooLate.length > 0) this.#tell('starts-too-early', id, ...tooLate);
		}
		const last = Math.max(...[...early.values()].map(({ end }) => end));
		const late = new Map<string, Days>();
		for (const id of order.toReversed()) {
			const { start, end } = early.get(id) ?? { start: 0, end: 0 };
			const starts = (this.#after.get(id) ?? []).map((one) => (late.get(one)?.start ?? last + 1) - 1);
			const latest = Math.min(last, ...starts);
			late.set(id, { start: latest - (end - start), end: latest });
		}
		const tasks = new Map<string, ScheduledTask>();
		for (const id of ids) {
			const [planned, earliest, latest] = [this.#days.get(id), early.get(id), late.get(id)];
			if (planned === undefined || earliest === undefined || latest === undefined) continue;
			const slack = latest.end - earliest.end;
			tasks.set(id, {
				id,
				planned: spanOf(planned),
				earliest: spanOf(earliest),
				latest: spanOf(latest),
				slack,
				isCritical: slack === 0
			});
		}
		const critical = ids
			.filter((id) => tasks.get(id)?.isCritical === true)
			.sort((a, b) => (early.get(a)?.start ?? 0) - (early.get(b)?.start ?? 0));
		return { tasks, end: tasks.size === 0 ? '' : isoDay(last), critical, problems: this.problems };
	}
}

/** When each task can be and has to be, by its days and by what it waits for. */
export const schedule = (tasks: readonly PlannedTask[]): Schedule => new Planner(tasks).schedule();
