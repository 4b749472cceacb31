/** The tasks of an architecture as a plan reads them. */
import type { Architecture } from '$models/architecture/architecture';
import { byCode } from '$models/architecture/codes';
import { textOf } from '$models/architecture/field';
import { liveTasks } from '$models/architecture/live';
import { predecessorsOf, TaskCodes } from '$models/architecture/predecessors';
import type { PlannedTask } from './schedule';

/** Fields of a task that hold its days. */
export const FIRST_DAY = 'start';
export const LAST_DAY = 'deadline';

/** In the order of their codes. */
export function plannedTasks(architecture: Architecture): readonly PlannedTask[] {
	const codes = new TaskCodes(architecture);
	return byCode(liveTasks(architecture)).map((task) => ({
		id: task.id,
		start: textOf(task.fields[FIRST_DAY]),
		end: textOf(task.fields[LAST_DAY]),
		after: predecessorsOf(task, codes)
	}));
}
