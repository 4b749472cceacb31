import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, daysAfter, isoDay } from './day';
import { schedule, type PlannedTask } from './schedule';

const first = dayNumber('2027-02-20') ?? 0;

const task = (id: string, start: string, end: string, ...after: string[]): PlannedTask => ({ id, start, end, after });

/** Tasks whose dependencies point to earlier ones of the list, so that they never go round. */
const plans = fc
	.array(
		fc.record({
			start: fc.nat({ max: 40 }),
			length: fc.nat({ max: 12 }),
			after: fc.array(fc.nat({ max: 6 }), { maxLength: 3 })
		}),
		{ minLength: 1, maxLength: 7 }
	)
	.map((rows) =>
		rows.map(({ start, length, after }, at): PlannedTask => ({
			id: `t${String(at)}`,
			start: isoDay(first + start),
			end: isoDay(first + start + length),
			after: after.filter((one) => one < at).map((one) => `t${String(one)}`)
		}))
	);

/** The first day by going through every way that leads to a task. */
function earliestByWays(tasks: readonly PlannedTask[], id: string, held: ReadonlyMap<string, number>): number {
	const of = tasks.find((one) => one.id === id);
	if (of === undefined) throw new Error(id);
	const own = Math.max(dayNumber(of.start) ?? 0, held.get(id) ?? 0);
	return Math.max(own, ...of.after.map((one) => endByWays(tasks, one, held) + 1));
}

function endByWays(tasks: readonly PlannedTask[], id: string, held: ReadonlyMap<string, number>): number {
	const of = tasks.find((one) => one.id === id);
	const length = (dayNumber(of?.end ?? '') ?? 0) - (dayNumber(of?.start ?? '') ?? 0);
	return earliestByWays(tasks, id, held) + length;
}

const lastDay = (tasks: readonly PlannedTask[], held: ReadonlyMap<string, number>): number =>
	Math.max(...tasks.map(({ id }) => endByWays(tasks, id, held)));

describe('schedule', () => {
	it('begins each task where the longest way to it ends', () => {
		fc.assert(
			fc.property(plans, (tasks) => {
				const made = schedule(tasks);
				for (const { id } of tasks)
					expect(made.tasks.get(id)?.earliest.start).toBe(isoDay(earliestByWays(tasks, id, new Map())));
				expect(made.end).toBe(isoDay(lastDay(tasks, new Map())));
			})
		);
	});

	it('leaves a task just as many days as it can be held back without moving the end', () => {
		fc.assert(
			fc.property(plans, (tasks) => {
				const made = schedule(tasks);
				const end = lastDay(tasks, new Map());
				for (const { id } of tasks) {
					const { slack = -1, isCritical } = made.tasks.get(id) ?? {};
					const begin = earliestByWays(tasks, id, new Map());
					expect(lastDay(tasks, new Map([[id, begin + slack]]))).toBe(end);
					expect(lastDay(tasks, new Map([[id, begin + slack + 1]]))).toBe(end + 1);
					expect(isCritical).toBe(slack === 0);
				}
				expect(made.critical.length).toBeGreaterThan(0);
			})
		);
	});

	it('says the same whatever the order of the tasks', () => {
		fc.assert(
			fc.property(plans, (tasks) => {
				const there = schedule(tasks);
				const back = schedule(tasks.toReversed());
				for (const { id } of tasks) expect(back.tasks.get(id)).toEqual(there.tasks.get(id));
			})
		);
	});

	it('names those that wait for each other and goes on without', () => {
		const made = schedule([
			task('a', '2027-01-01', '2027-01-10', 'c'),
			task('b', '2027-01-11', '2027-01-20', 'a'),
			task('c', '2027-01-21', '2027-01-30', 'b'),
			task('d', '2027-02-01', '2027-02-02', 'c', 'd')
		]);
		expect(made.problems).toEqual([{ code: 'dependency-cycle', place: 'tasks/a', tasks: ['a', 'b', 'c'] }]);
		expect(made.tasks.size).toBe(4);
		expect(made.critical).toEqual(['d']);
	});

	it('names what has no day, the wrong order of days, and a beginning before its time', () => {
		const made = schedule([
			task('a', '', '2027-02-31'),
			task('b', '2027-03-02', '2027-03-01', 'a'),
			task('c', '2027-03-01', '2027-03-05', 'b')
		]);
		expect(made.problems.map(({ code, tasks }) => [code, ...tasks])).toEqual([
			['no-day', 'a'],
			['start-after-end', 'b'],
			['starts-too-early', 'c', 'b']
		]);
		expect(made.tasks.get('c')?.earliest).toEqual({ start: '2027-03-02', end: '2027-03-06' });
		expect(schedule([])).toEqual({ tasks: new Map(), end: '', critical: [], problems: [] });
	});

	it('counts over leap days and takes no month for a day', () => {
		expect(daysAfter('2028-02-28', 2)).toBe('2028-03-01');
		expect(dayNumber('2027-06')).toBeNull();
		expect(daysAfter('2027', 3)).toBe('2027');
	});

	it('follows a chain of ten thousand', () => {
		const chain = Array.from({ length: 10_000 }, (_, at) =>
			task(`t${String(at)}`, '2027-01-01', '2027-01-01', ...(at === 0 ? [] : [`t${String(at - 1)}`]))
		);
		expect(schedule(chain).critical).toHaveLength(10_000);
	});
});
