import type { Architecture, Gap } from './architecture';
import type { TaskId } from './identifier';
import { textOf } from './field';

/** True when the gap has tasks, deleted ones aside, and the last of them ends by the date. */
function isClosedBy(
	gap: Gap,
	date: string,
	tasksOf: ReadonlyMap<string, readonly TaskId[]>,
	architecture: Architecture
): boolean {
	const tasks = (tasksOf.get(gap.id) ?? [])
		.map((id) => architecture.tasks.get(id))
		.filter((task) => task?.deletedAt === null);
	return (
		tasks.length > 0 &&
		tasks.every((task) => {
			const deadline = textOf(task?.fields['deadline']);
			return deadline !== '' && deadline <= date;
		})
	);
}

/** Gaps that are closed by an ISO date: all their tasks end by then, and there is one at least. */
export function closedGaps(architecture: Architecture, date: string): readonly Gap[] {
	const tasksOf = new Map<string, TaskId[]>();
	for (const { gap, task } of architecture.gapTasks.values()) tasksOf.set(gap, [...(tasksOf.get(gap) ?? []), task]);
	return [...architecture.gaps.values()].filter(
		(gap) => gap.deletedAt === null && isClosedBy(gap, date, tasksOf, architecture)
	);
}

/**
 * The state at an ISO date: the as-is state plus the targets of those objects whose gaps are closed by then.
 * Gives back the very same architecture where no target takes effect.
 */
export function stateAt(architecture: Architecture, date: string): Architecture {
	const changed = new Map(architecture.objects);
	let any = false;
	for (const gap of closedGaps(architecture, date)) {
		for (const id of gap.objects) {
			const object = changed.get(id);
			if (object === undefined || Object.keys(object.targets).length === 0) continue;
			changed.set(id, { ...object, fields: { ...object.fields, ...object.targets }, targets: {} });
			any = true;
		}
	}
	return any ? { ...architecture, objects: changed } : architecture;
}
