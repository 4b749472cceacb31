/** Tasks over time, the gaps that they close, and what is there at a date on the way. */
import type { Task } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveGaps, liveTasks } from '$models/architecture/live';
import { closedGaps } from '$models/architecture/state-at';
import type { Change, RequestOf } from '$models/architecture/view-request';
import { fold } from '$models/text/fold';
import type { ViewContext } from '../context';
import { differenceOf, stateNow, stateThen } from './states';

export interface RoadmapTask {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly lead: string;
	readonly execution: string;
	/** ISO dates; '' where nobody said. */
	readonly start: string;
	readonly end: string;
	/** Codes and contents of the gaps that it helps to close. */
	readonly gaps: readonly string[];
}

export interface Milestone {
	readonly date: string;
	/** Gaps that are closed on this day. */
	readonly gaps: readonly { readonly id: string; readonly code: string; readonly content: string }[];
}

export interface RoadmapView {
	readonly kind: 'roadmap';
	/** With an end, earliest first. */
	readonly tasks: readonly RoadmapTask[];
	/** Without an end: they stand on no line. */
	readonly undated: readonly RoadmapTask[];
	/** First days of the quarters from the first start to the last end, and the first day after them. */
	readonly quarters: readonly string[];
	readonly milestones: readonly Milestone[];
	readonly date: string;
	readonly counts: Readonly<Record<Change, number>>;
	readonly closed: number;
	readonly gaps: number;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** First day of the quarter that so many quarters after that of a date begins. */
export function quarterAfter(date: string, quarters: number): string {
	const months = Number(date.slice(0, 4)) * 12 + Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + quarters * 3;
	const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** More than this is no plan but a slip of the pen in a year; the line then ends here. */
const MOST_QUARTERS = 120;

function quartersOf(dates: readonly string[]): readonly string[] {
	const sorted = [...dates].sort();
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return [];
	const found: string[] = [];
	for (let index = 0; index <= MOST_QUARTERS; index += 1) {
		const quarter = quarterAfter(first, index);
		found.push(quarter);
		if (quarter > last) break;
	}
	return found;
}

export function roadmap(context: ViewContext, { date, text }: RequestOf<'roadmap'>): RoadmapView {
	const { architecture, pack, labels } = context;
	const gaps = liveGaps(architecture);
	const gapsOf = new Map<string, string[]>();
	for (const { gap, task } of architecture.gapTasks.values()) {
		const of = gaps.find(({ id }) => id === gap);
		if (of === undefined) continue;
		const told = [of.code, labels.text('gap', 'content', of.fields)].filter((part) => part !== '').join(' ');
		gapsOf.set(task, [...(gapsOf.get(task) ?? []), told]);
	}
	const told = ({ id, code, fields }: Task): RoadmapTask => {
		const day = (field: string): string => (isDate(textOf(fields[field])) ? textOf(fields[field]) : '');
		return {
			id,
			code,
			name: labels.text('task', 'name', fields),
			lead: labels.text('task', 'lead', fields),
			execution: labels.of('task', 'execution', fields),
			start: day('start'),
			end: day('deadline'),
			gaps: gapsOf.get(id) ?? []
		};
	};
	const words = fold(text.trim());
	const all = liveTasks(architecture)
		.map(told)
		.filter(({ code, name, lead }) => words === '' || fold(`${code} ${name} ${lead}`).includes(words));
	const tasks = all
		.filter(({ end }) => end !== '')
		.sort((a, b) => (a.start || a.end).localeCompare(b.start || b.end) || a.end.localeCompare(b.end));
	const ends = [...new Set(tasks.map(({ end }) => end))].sort();
	const at = date || (ends.at(-1) ?? '');
	const seen = new Set<string>();
	const milestones = ends.flatMap((end): Milestone[] => {
		const closing = closedGaps(architecture, end).filter(({ id }) => !seen.has(id));
		for (const { id } of closing) seen.add(id);
		const content = closing.map(({ id, code, fields }) => ({
			id,
			code,
			content: labels.text('gap', 'content', fields)
		}));
		return content.length === 0 ? [] : [{ date: end, gaps: content }];
	});
	const counts: Record<Change, number> = { added: 0, removed: 0, changed: 0, kept: 0 };
	const differences = differenceOf(stateNow(architecture, pack), stateThen(architecture, pack, at));
	for (const { change } of differences.values()) counts[change] += 1;
	return {
		kind: 'roadmap',
		tasks,
		undated: all.filter(({ end }) => end === ''),
		quarters: quartersOf(tasks.flatMap(({ start, end }) => [start || end, end])),
		milestones,
		date: at,
		counts,
		closed: at === '' ? 0 : closedGaps(architecture, at).length,
		gaps: gaps.length
	};
}
