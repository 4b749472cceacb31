import { z } from 'zod';
import type { FieldEntry } from '$models/architecture/field';
import { keysOf } from '$models/architecture/flat-keys';
import { mainMappingOf, ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { defineCommand, idSchema } from './command';
import { checkedFields, fieldsSchema } from './field-input';
import { normalise } from '$models/text/normalise';
import { positionOf, slotFields, twinPlace } from './slot-position';

/**
 * Adds an object, placed in slots of the figures where the input says so, and in those of the same function; the first slot
 * gives layer and component.
 */
export const objectAdd = defineCommand({
	type: 'object.add',
	input: z.strictObject({
		id: idSchema.optional(),
		kind: z.string(),
		fields: fieldsSchema,
		parent: idSchema.optional(),
		slots: z.partialRecord(z.enum(slotFields), z.string()).default({}),
		catalogue: z.string().default(''),
		importKey: z.string().default(''),
		notes: z.array(z.strictObject({ id: idSchema.optional(), text: z.string(), from: z.string() })).default([])
	}),
	plan(architecture, input, { pack, newId }) {
		const id = input.id ?? newId();
		if (architecture.objects.has(ObjectId(id))) return fail('double-id', `There is an object ${id} already`, 'id');
		if (!pack.kinds.some((kind) => kind.id === input.kind))
			return fail('unknown-kind', `No kind ${input.kind}`, 'kind');
		if (input.parent !== undefined && !architecture.objects.has(ObjectId(input.parent))) {
			return fail('not-found', `No object ${input.parent} to stand in`, 'parent');
		}
		const fields = checkedFields(pack, 'object', input.fields);
		if (!fields.ok) return fields;

		const slots: Record<string, FieldEntry> = {};
		let position: Readonly<Record<string, FieldEntry>> = {};
		for (const field of slotFields) {
			const slot = input.slots[field];
			if (slot === undefined) continue;
			const found = positionOf(pack, slot);
			if (!found.ok) return found;
			slots[field] = { value: slot };
			const twin = twinPlace(pack, architecture.meta.frame, field, slot);
			if (twin !== null && input.slots[twin.field] === undefined) slots[twin.field] = { value: twin.slot };
			if (Object.keys(position).length === 0) position = found.value;
		}
		const notes = input.notes.map((note) => ({ ...note, text: normalise(note.text), id: note.id ?? newId() }));
		const structure = {
			kind: input.kind,
			...(input.parent === undefined ? {} : { parent: input.parent }),
			...(input.catalogue === '' ? {} : { catalogue: input.catalogue }),
			...(input.importKey === '' ? {} : { importKey: input.importKey })
		};
		const object = {
			op: 'create',
			root: 'objects',
			id,
			keys: { ...structure, ...keysOf({ ...position, ...fields.value }, {}, notes) }
		} as const;
		if (Object.keys(slots).length === 0) return ok({ edits: [object], created: [id] });
		const mapping = {
			op: 'create',
			root: 'mappings',
			id: mainMappingOf(ObjectId(id)),
			keys: { object: id, ...keysOf(slots, {}) }
		} as const;
		return ok({ edits: [object, mapping], created: [id] });
	}
});
