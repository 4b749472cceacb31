import { z } from 'zod';
import { keysOf } from '$models/architecture/flat-keys';
import { GoalId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { defineCommand, idSchema } from './command';
import { checkedFields, fieldsSchema } from './field-input';

/** Adds an objective. */
export const goalAdd = defineCommand({
	type: 'goal.add',
	input: z.strictObject({ id: idSchema.optional(), fields: fieldsSchema }),
	plan(architecture, input, { pack, newId }) {
		const id = input.id ?? newId();
		if (architecture.goals.has(GoalId(id))) return fail('double-id', `There is an objective ${id} already`, 'id');
		const fields = checkedFields(pack, 'goal', input.fields);
		if (!fields.ok) return fields;
		return ok({ edits: [{ op: 'create', root: 'goals', id, keys: keysOf(fields.value, {}) }], created: [id] });
	}
});
