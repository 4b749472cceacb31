/** Which gaps a task serves, and which tasks a gap has: the same pairs from both sides, each of them once. */
import type { Architecture } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { textOf } from '$models/architecture/field';
import { liveGaps, liveTasks } from '$models/architecture/live';
import { fold } from '$models/text/fold';
import type { EditorCall } from '../editor-state.svelte';
import { refused, shownText } from '../grid/cell';
import type { TableColumn } from './table-column';

interface Paired {
	readonly id: string;
	readonly code: string;
	readonly name: string;
}

interface Pairs {
	readonly gaps: readonly Paired[];
	readonly tasks: readonly Paired[];
	readonly gapsOf: ReadonlyMap<string, readonly Paired[]>;
	readonly tasksOf: ReadonlyMap<string, readonly Paired[]>;
}

const known = new WeakMap<Architecture, Pairs>();

const placesOf = (records: readonly Paired[]): ReadonlyMap<string, number> =>
	new Map(records.map(({ id }, at) => [id, at]));

/** Worked out once for a state, since every cell of the column asks. */
function pairsOf(architecture: Architecture): Pairs {
	const there = known.get(architecture);
	if (there !== undefined) return there;
	const gaps = byCode(liveGaps(architecture)).map(({ id, code, fields }) => ({
		id,
		code,
		name: textOf(fields['content'])
	}));
	const tasks = byCode(liveTasks(architecture)).map(({ id, code, fields }) => ({
		id,
		code,
		name: textOf(fields['name'])
	}));
	const gapsOf = new Map<string, Paired[]>(tasks.map(({ id }) => [id, []]));
	const tasksOf = new Map<string, Paired[]>(gaps.map(({ id }) => [id, []]));
	const linked = [...architecture.gapTasks.values()];
	const [gapIds, taskIds] = [placesOf(gaps), placesOf(tasks)];
	const inOrder = (a: (typeof linked)[number], b: (typeof linked)[number]): number =>
		(gapIds.get(a.gap) ?? 0) - (gapIds.get(b.gap) ?? 0) || (taskIds.get(a.task) ?? 0) - (taskIds.get(b.task) ?? 0);
	for (const pair of linked.sort(inOrder)) {
		const [gap, task] = [gaps[gapIds.get(pair.gap) ?? -1], tasks[taskIds.get(pair.task) ?? -1]];
		if (gap === undefined || task === undefined) continue;
		gapsOf.get(task.id)?.push(gap);
		tasksOf.get(gap.id)?.push(task);
	}
	const pairs: Pairs = { gaps, tasks, gapsOf, tasksOf };
	known.set(architecture, pairs);
	return pairs;
}

/** How one is written in a cell: by its code, else by its name. */
const shown = ({ code, name }: Paired): string => (code === '' ? name : code);

/** Of a task the gaps that it serves, of a gap its tasks. */
export function pairColumn(subject: 'gap' | 'task', label: string): TableColumn {
	const side = (architecture: Architecture) => {
		const { gaps, tasks, gapsOf, tasksOf } = pairsOf(architecture);
		return subject === 'task' ? { others: gaps, of: gapsOf } : { others: tasks, of: tasksOf };
	};
	const callOf = (type: 'gap.link-task' | 'gap.unlink-task', id: string, other: string): EditorCall =>
		subject === 'task' ? { type, gap: other, task: id } : { type, gap: id, task: other };
	const textOfCell = (id: string, architecture: Architecture): string =>
		(side(architecture).of.get(id) ?? []).map(shown).join('; ');
	return {
		id: subject === 'task' ? '@gaps' : '@tasks',
		label,
		hint: '',
		definition: null,
		facet: '',
		width: 150,
		align: 'start',
		isLong: false,
		isMany: true,
		isGroup: true,
		isFirst: true,
		shown: ({ id }, { architecture }) => shownText(textOfCell(id, architecture)),
		rank: ({ id }, { architecture }) => textOfCell(id, architecture),
		read(id, text, _, { architecture }) {
			const { others, of } = side(architecture);
			const wanted = new Set<string>();
			for (const part of text.split(/\s*[;\n]\s*/u).filter((one) => one.trim() !== '')) {
				const sought = fold(part.trim());
				const found = others.find(({ code, name }) => [code, name].some((one) => one !== '' && fold(one) === sought));
				if (found === undefined) return refused('unknown-value', others.slice(0, 8).map(shown).join('; '));
				wanted.add(found.id);
			}
			const before = new Set((of.get(id) ?? []).map((one) => one.id));
			return {
				ok: true,
				calls: [
					...[...wanted].filter((one) => !before.has(one)).map((one) => callOf('gap.link-task', id, one)),
					...[...before].filter((one) => !wanted.has(one)).map((one) => callOf('gap.unlink-task', id, one))
				]
			};
		},
		options: ({ architecture }) => side(architecture).others.map(shown)
	};
}
