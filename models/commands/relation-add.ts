import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { keysOf } from '$models/architecture/flat-keys';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand, idSchema } from './command';
import { checkedFields, fieldsSchema } from './field-input';

/** Relates two objects. The same two may be related twice, by different data or in different states. */
export const relationAdd = defineCommand({
	type: 'relation.add',
	input: z.strictObject({
		id: idSchema.optional(),
		source: anyIdSchema,
		target: anyIdSchema,
		kind: z.string(),
		fields: fieldsSchema,
		importKey: z.string().default('')
	}),
	plan(architecture, input, { pack, newId }) {
		const id = input.id ?? newId();
		if (architecture.relations.has(RelationId(id))) return fail('double-id', `There is a relation ${id} already`, 'id');
		for (const end of ['source', 'target'] as const) {
			const object = architecture.objects.get(ObjectId(input[end]));
			if (object === undefined || object.deletedAt !== null) return fail('not-found', `No object ${input[end]}`, end);
		}
		if (input.source === input.target) return fail('self-relation', 'An object is not related to itself', 'target');
		if (!pack.relationKinds.some((kind) => kind.id === input.kind))
			return fail('unknown-kind', `No relation ${input.kind}`, 'kind');
		const fields = checkedFields(pack, 'relation', input.fields);
		if (!fields.ok) return fields;
		const props = { ...(input.importKey === '' ? {} : { importKey: input.importKey }), ...keysOf(fields.value, {}) };
		const edits: Edit[] = [
			{
				op: 'put',
				root: 'relations',
				key: id,
				value: { source: input.source, target: input.target, type: input.kind }
			},
			...Object.entries(props).map(([key, value]): Edit => ({
				op: 'put',
				root: 'relationProps',
				key: `${id}:${key}`,
				value
			}))
		];
		return ok({ edits, created: [id] });
	}
});
