import { z } from 'zod';
import { keysOf } from '$models/architecture/flat-keys';
import { DiagramId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { defineCommand, idSchema } from './command';
import { checkedFields, fieldsSchema } from './field-input';

/** Adds a diagram of a type that the framework knows. */
export const diagramAdd = defineCommand({
	type: 'diagram.add',
	input: z.strictObject({ id: idSchema.optional(), kind: z.string(), fields: fieldsSchema }),
	plan(architecture, input, { pack, newId }) {
		const id = input.id ?? newId();
		if (architecture.diagrams.has(DiagramId(id))) return fail('double-id', `There is a diagram ${id} already`, 'id');
		if (!pack.diagramTypes.some((type) => type.id === input.kind))
			return fail('unknown-kind', `No diagram ${input.kind}`, 'kind');
		const fields = checkedFields(pack, 'diagram', input.fields);
		if (!fields.ok) return fields;
		const keys = { type: input.kind, ...keysOf(fields.value, {}) };
		return ok({ edits: [{ op: 'create', root: 'diagrams', id, keys }], created: [id] });
	}
});
