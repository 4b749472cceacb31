import { z } from 'zod';
import { fieldEntrySchema } from '$models/architecture/schema';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { checkedField } from './field-input';
import { recordOf, setField } from './record-of';
import { subjects } from '$models/framework/subjects';

/** Sets one field of one record, as it is or (target) as it shall be; null takes the value away. */
export const fieldSet = defineCommand({
	type: 'field.set',
	input: z.strictObject({
		subject: z.enum(subjects),
		id: anyIdSchema,
		field: z.string().min(1),
		entry: fieldEntrySchema.nullable(),
		target: z.boolean().default(false)
	}),
	plan(architecture, input, { pack }) {
		const record = recordOf(architecture, input.subject, input.id);
		if (record === undefined) return fail('not-found', `No ${input.subject} ${input.id}`, 'id');
		const entry = input.entry === null ? ok(null) : checkedField(pack, input.subject, input.field, input.entry);
		if (!entry.ok) return entry;
		const before = (input.target ? record.targets : record.fields)[input.field];
		return ok({
			edits: setField(input.subject, input.id, input.field, before, entry.value, input.target),
			created: []
		});
	}
});
