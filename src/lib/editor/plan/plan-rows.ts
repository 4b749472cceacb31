/** The rows of the plan: tasks in their groups, those without days last. */
import type { Architecture, Gap, Task } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { textOf } from '$models/architecture/field';
import { liveGaps, liveTasks } from '$models/architecture/live';
import type { Schedule } from '$models/plan/schedule';
import { compareVietnamese } from '$models/text/collate';

export const groupings = ['none', 'gap', 'lead', 'year'] as const;
export type Grouping = (typeof groupings)[number];

export interface GroupRow {
	readonly kind: 'group';
	readonly key: string;
	/** '' where its tasks have none of what is grouped by. */
	readonly title: string;
	readonly count: number;
	/** True for tasks that stand on no line. */
	readonly isUndated: boolean;
}

export interface TaskRow {
	readonly kind: 'task';
	readonly key: string;
	readonly task: Task;
}

export type PlanRow = GroupRow | TaskRow;

/** What a gap is called in lists: its code and its content. */
export const gapTitle = ({ code, fields }: Gap): string =>
	[code, textOf(fields['content'])].filter((part) => part !== '').join(' ');

/** What a task is called in lists: its code and its name. */
export const taskTitle = ({ code, fields }: Task): string =>
	[code, textOf(fields['name'])].filter((part) => part !== '').join(' ');

/** Gaps of each task, in the order of their codes. */
export function gapsByTask(architecture: Architecture): ReadonlyMap<string, readonly Gap[]> {
	const found = new Map<string, Gap[]>();
	const gaps = new Map(liveGaps(architecture).map((gap) => [gap.id, gap]));
	for (const { gap, task } of architecture.gapTasks.values()) {
		const of = gaps.get(gap);
		if (of !== undefined) found.set(task, [...(found.get(task) ?? []), of]);
	}
	return new Map([...found].map(([task, of]) => [task, byCode(of)]));
}

/** Tasks of one gap, in the order of their codes. */
export function tasksOfGap(architecture: Architecture, gap: string): readonly Task[] {
	const linked = new Set(
		[...architecture.gapTasks.values()].filter((pair) => pair.gap === gap).map(({ task }) => task)
	);
	return byCode(liveTasks(architecture).filter(({ id }) => linked.has(id)));
}

function titleOf(task: Task, grouping: Grouping, gaps: ReadonlyMap<string, readonly Gap[]>, end: string): string {
	switch (grouping) {
		case 'none':
			return '';
		case 'gap': {
			const [first] = gaps.get(task.id) ?? [];
			return first === undefined ? '' : gapTitle(first);
		}
		case 'lead':
			return textOf(task.fields['lead']);
		case 'year':
			return end.slice(0, 4);
	}
}

/** A task that serves several gaps stands with the first of them, so that each task is on the plan once. */
export function planRows(architecture: Architecture, { tasks }: Schedule, grouping: Grouping): readonly PlanRow[] {
	const gaps = gapsByTask(architecture);
	const groups = new Map<string, Task[]>();
	const undated: Task[] = [];
	for (const task of byCode(liveTasks(architecture))) {
		const planned = tasks.get(task.id)?.planned;
		if (planned === undefined) {
			undated.push(task);
			continue;
		}
		const title = titleOf(task, grouping, gaps, planned.end);
		groups.set(title, [...(groups.get(title) ?? []), task]);
	}
	const begin = ({ id }: Task): string => tasks.get(id)?.planned.start ?? '';
	const rowsOf = (group: readonly Task[]): TaskRow[] =>
		group
			.toSorted((a, b) => begin(a).localeCompare(begin(b), 'en'))
			.map((task) => ({ kind: 'task', key: task.id, task }));
	// What belongs to no group comes behind those that do.
	const titles = [...groups.keys()].sort((a, b) => Number(a === '') - Number(b === '') || compareVietnamese(a, b));
	const dated = titles.flatMap((title): PlanRow[] => {
		const group = groups.get(title) ?? [];
		const head: GroupRow = { kind: 'group', key: `group ${title}`, title, count: group.length, isUndated: false };
		return grouping === 'none' ? rowsOf(group) : [head, ...rowsOf(group)];
	});
	if (undated.length === 0) return dated;
	const head: GroupRow = { kind: 'group', key: 'undated', title: '', count: undated.length, isUndated: true };
	return [...dated, head, ...rowsOf(undated)];
}
