import { z } from 'zod';
import { GapId, gapTaskKey, TaskId } from '$models/architecture/identifier';
import { ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';

/** Says that a task no longer serves a gap. */
export const gapUnlinkTask = defineCommand({
	type: 'gap.unlink-task',
	input: z.strictObject({ gap: anyIdSchema, task: anyIdSchema }),
	plan(architecture, input) {
		const key = gapTaskKey(GapId(input.gap), TaskId(input.task));
		const there = architecture.gapTasks.has(key);
		return ok({ edits: there ? [{ op: 'put', root: 'gapTasks', key, value: undefined }] : [], created: [] });
	}
});
