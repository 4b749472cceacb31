import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { keysOf } from '$models/architecture/flat-keys';
import { GapId, gapTaskKey, TaskId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand, idSchema } from './command';
import { checkedFields, fieldsSchema } from './field-input';

/** Adds a task of the road map, serving the given gaps. */
export const taskAdd = defineCommand({
	type: 'task.add',
	input: z.strictObject({
		id: idSchema.optional(),
		fields: fieldsSchema,
		gaps: z.array(anyIdSchema).default([]),
		importKey: z.string().default('')
	}),
	plan(architecture, input, { pack, newId }) {
		const id = input.id ?? newId();
		if (architecture.tasks.has(TaskId(id))) return fail('double-id', `There is a task ${id} already`, 'id');
		const missing = input.gaps.find((gap) => !architecture.gaps.has(GapId(gap)));
		if (missing !== undefined) return fail('not-found', `No gap ${missing}`, 'gaps');
		const fields = checkedFields(pack, 'task', input.fields);
		if (!fields.ok) return fields;
		const keys = { ...(input.importKey === '' ? {} : { importKey: input.importKey }), ...keysOf(fields.value, {}) };
		const edits: Edit[] = [
			{ op: 'create', root: 'tasks', id, keys },
			...input.gaps.map((gap): Edit => ({
				op: 'put',
				root: 'gapTasks',
				key: gapTaskKey(GapId(gap), TaskId(id)),
				value: true
			}))
		];
		return ok({ edits, created: [id] });
	}
});
