import { z } from 'zod';
import { GapId, gapTaskKey, TaskId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';

/** Says that a task serves a gap. */
export const gapLinkTask = defineCommand({
	type: 'gap.link-task',
	input: z.strictObject({ gap: anyIdSchema, task: anyIdSchema }),
	plan(architecture, input) {
		if (!architecture.gaps.has(GapId(input.gap))) return fail('not-found', `No gap ${input.gap}`, 'gap');
		if (!architecture.tasks.has(TaskId(input.task))) return fail('not-found', `No task ${input.task}`, 'task');
		const key = gapTaskKey(GapId(input.gap), TaskId(input.task));
		return ok({ edits: [{ op: 'put', root: 'gapTasks', key, value: true }], created: [] });
	}
});
