/** Where things stand on the chart of the plan, in pixels: days from left to right, rows from top to bottom. */
import { dayNumber, isoDay } from '$models/plan/day';
import type { PlannedTask, Schedule, Span } from '$models/plan/schedule';
import type { PlanRow } from './plan-rows';

export const ROW = 40;
export const BAR = 18;

/** Width of a day. */
export const scales = { year: 0.4, quarter: 1.2, month: 4 } as const;
export type Scale = keyof typeof scales;

/** More than this is no plan but a slip of the pen in a year; the chart then ends here. */
const MOST_DAYS = 30 * 366;

export interface Axis {
	/** Number of the first day. */
	readonly first: number;
	readonly days: number;
	readonly perDay: number;
	readonly width: number;
}

const monthOf = (day: number): string => isoDay(day).slice(0, 7);

/** First day of the month that so many months after that of a day begins. */
function monthAfter(day: number, months: number): number {
	const [year = 0, month = 1] = monthOf(day).split('-').map(Number);
	return Math.round(Date.UTC(year, month - 1 + months, 1) / 86_400_000);
}

/** From the month before the first day to the one after the last; today is in it where it is near. */
export function axisOf({ tasks }: Schedule, today: string, scale: Scale): Axis {
	const spans = [...tasks.values()].flatMap(({ planned }) => [planned.start, planned.end]).sort();
	const now = dayNumber(today) ?? 0;
	const from = dayNumber(spans[0] ?? today) ?? now;
	const to = dayNumber(spans.at(-1) ?? today) ?? now;
	const first = monthAfter(now < from && from - now < 366 ? now : from, -1);
	const last = monthAfter(now > to && now - to < 366 ? now : to, 2);
	const days = Math.min(last - first, MOST_DAYS);
	return { first, days, perDay: scales[scale], width: days * scales[scale] };
}

/** Where a day begins; never outside the chart. */
export function xOf({ first, days, perDay }: Axis, iso: string, later = 0): number {
	const day = dayNumber(iso) ?? first;
	return Math.max(0, Math.min(days, day + later - first)) * perDay;
}

/** Whether a line at this day would stand on the chart. */
export function isOnAxis({ first, days }: Axis, iso: string): boolean {
	const day = dayNumber(iso);
	return day !== null && day >= first && day <= first + days;
}

export interface Mark {
	/** First day. */
	readonly day: string;
	readonly left: number;
	readonly width: number;
}

/** Years, and below them quarters or months, as wide as they are. */
export function marksOf(axis: Axis, months: 1 | 3 | 12): readonly Mark[] {
	const end = axis.first + axis.days;
	const marks: Mark[] = [];
	const into = (Number(monthOf(axis.first).slice(5)) - 1) % months;
	for (let from = monthAfter(axis.first, -into); from < end; from = monthAfter(from, months)) {
		const day = isoDay(from);
		const left = xOf(axis, day);
		marks.push({ day, left, width: xOf(axis, isoDay(monthAfter(from, months))) - left });
	}
	return marks;
}

export interface Bar {
	readonly id: string;
	readonly left: number;
	readonly width: number;
	/** Top of its row. */
	readonly top: number;
}

/** `held` stands in for what is planned while a hand moves it. */
export function barsOf(
	axis: Axis,
	rows: readonly PlanRow[],
	{ tasks }: Schedule,
	held: (Span & { readonly id: string }) | null
): ReadonlyMap<string, Bar> {
	const bars = new Map<string, Bar>();
	for (const [at, row] of rows.entries()) {
		const planned = row.kind === 'task' ? tasks.get(row.key)?.planned : undefined;
		if (planned === undefined) continue;
		const { start, end } = held?.id === row.key ? held : planned;
		const left = xOf(axis, start);
		bars.set(row.key, { id: row.key, left, width: Math.max(6, xOf(axis, end, 1) - left), top: at * ROW });
	}
	return bars;
}

export interface Arrow {
	readonly key: string;
	/** Path of the line in SVG. */
	readonly line: string;
	/** Its head, pointing into the bar. */
	readonly head: string;
	/** Both ends are on the critical path, one right after the other. */
	readonly isCritical: boolean;
}

const STUB = 7;

function arrow(from: Bar, to: Bar): Pick<Arrow, 'line' | 'head'> {
	const [x1, y1] = [from.left + from.width, from.top + ROW / 2];
	const [x2, y2] = [to.left, to.top + ROW / 2];
	const between = y2 > y1 ? to.top : to.top + ROW;
	const line =
		x2 - x1 >= 2 * STUB
			? `M${x1} ${y1}H${x1 + STUB}V${y2}H${x2}`
			: `M${x1} ${y1}H${x1 + STUB}V${between}H${x2 - STUB}V${y2}H${x2}`;
	return { line, head: `M${x2} ${y2}l-6 -4v8z` };
}

/** From the end of what comes first to the beginning of what waits for it. */
export function arrowsOf(
	planned: readonly PlannedTask[],
	{ tasks, problems }: Schedule,
	bars: ReadonlyMap<string, Bar>
): readonly Arrow[] {
	const round = problems.filter(({ code }) => code === 'dependency-cycle').map(({ tasks: of }) => new Set(of));
	return planned.flatMap(({ id, after }) =>
		after.flatMap((before): Arrow[] => {
			const [from, to] = [bars.get(before), bars.get(id)];
			if (from === undefined || to === undefined || round.some((of) => of.has(id) && of.has(before))) return [];
			const [one, other] = [tasks.get(before), tasks.get(id)];
			const isCritical =
				one?.isCritical === true &&
				other?.isCritical === true &&
				dayNumber(other.earliest.start) === (dayNumber(one.earliest.end) ?? 0) + 1;
			return [{ key: `${before}|${id}`, ...arrow(from, to), isCritical }];
		})
	);
}
