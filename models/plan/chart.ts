/** Where things stand on a chart of the plan: days from left to right, rows from top to bottom. The page and documents draw it. */
import type { Point } from '$models/architecture/architecture';
import { dayNumber, isoDay } from './day';
import type { PlannedTask, Schedule, Span } from './schedule';

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
export function axisOf({ tasks }: Schedule, today: string, perDay: number): Axis {
	const spans = [...tasks.values()].flatMap(({ planned }) => [planned.start, planned.end]).sort();
	const now = dayNumber(today) ?? 0;
	const from = dayNumber(spans[0] ?? today) ?? now;
	const to = dayNumber(spans.at(-1) ?? today) ?? now;
	const first = monthAfter(now < from && from - now < 366 ? now : from, -1);
	const last = monthAfter(now > to && now - to < 366 ? now : to, 2);
	const days = Math.min(last - first, MOST_DAYS);
	return { first, days, perDay, width: days * perDay };
}

/** The same days over another width. */
export const stretchedTo = (axis: Axis, width: number): Axis => ({ ...axis, perDay: width / axis.days, width });

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
	/** Row that it stands in, from 0. */
	readonly row: number;
}

/** A bar for each row that has days. */
export function barsOf(axis: Axis, rows: readonly (Span & { readonly id: string })[]): ReadonlyMap<string, Bar> {
	const bars = new Map<string, Bar>();
	for (const [row, { id, start, end }] of rows.entries()) {
		if (dayNumber(end) === null) continue;
		const left = xOf(axis, start);
		bars.set(id, { id, left, width: Math.max(6, xOf(axis, end, 1) - left), row });
	}
	return bars;
}

export interface Arrow {
	readonly key: string;
	/** From the end of one bar to the beginning of the other. */
	readonly points: readonly Point[];
	/** Both ends are on the critical path, one right after the other. */
	readonly isCritical: boolean;
}

const STUB = 7;

function way(from: Bar, to: Bar, rowHeight: number): readonly Point[] {
	const [x1, y1] = [from.left + from.width, (from.row + 0.5) * rowHeight];
	const [x2, y2] = [to.left, (to.row + 0.5) * rowHeight];
	const out: Point = [x1 + STUB, y1];
	if (x2 - x1 >= 2 * STUB) return [[x1, y1], out, [x1 + STUB, y2], [x2, y2]];
	// Back between two rows, so that no bar is crossed out.
	const between = (y2 > y1 ? to.row : to.row + 1) * rowHeight;
	return [[x1, y1], out, [x1 + STUB, between], [x2 - STUB, between], [x2 - STUB, y2], [x2, y2]];
}

/** From the end of what comes first to the beginning of what waits for it, where both have a bar. */
export function arrowsOf(
	planned: readonly PlannedTask[],
	{ tasks, problems }: Schedule,
	bars: ReadonlyMap<string, Bar>,
	rowHeight: number
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
			return [{ key: `${before}|${id}`, points: way(from, to, rowHeight), isCritical }];
		})
	);
}
