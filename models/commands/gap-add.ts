import { z } from 'zod';
import { keysOf, OBJECTS } from '$models/architecture/flat-keys';
import { GapId, ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand, idSchema } from './command';
import { checkedFields, fieldsSchema } from './field-input';

/** Adds an item to improve, about the given objects. */
export const gapAdd = defineCommand({
	type: 'gap.add',
	input: z.strictObject({
		id: idSchema.optional(),
		fields: fieldsSchema,
		objects: z.array(anyIdSchema).default([]),
		importKey: z.string().default('')
	}),
	plan(architecture, input, { pack, newId }) {
		const id = input.id ?? newId();
		if (architecture.gaps.has(GapId(id))) return fail('double-id', `There is a gap ${id} already`, 'id');
		const missing = input.objects.find((object) => !architecture.objects.has(ObjectId(object)));
		if (missing !== undefined) return fail('not-found', `No object ${missing}`, 'objects');
		const fields = checkedFields(pack, 'gap', input.fields);
		if (!fields.ok) return fields;
		const keys = {
			...(input.importKey === '' ? {} : { importKey: input.importKey }),
			...Object.fromEntries(input.objects.map((object) => [`${OBJECTS}${object}`, true])),
			...keysOf(fields.value, {})
		};
		return ok({ edits: [{ op: 'create', root: 'gaps', id, keys }], created: [id] });
	}
});
