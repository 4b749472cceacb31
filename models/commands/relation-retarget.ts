import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { keysOf } from '$models/architecture/flat-keys';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { setKey } from './record-of';

/**
 * Gives a relation other ends or another kind. With other ends it is another relation: a new one with the old one's fields,
 * the old one deleted with its code. With another kind alone it stays the one that it is, with its code, its way on
 * diagrams, its history and what is said about it. Either way the relation that goes on is told as created.
 */
export const relationRetarget = defineCommand({
	type: 'relation.retarget',
	input: z.strictObject({
		relation: anyIdSchema,
		source: anyIdSchema.optional(),
		target: anyIdSchema.optional(),
		kind: z.string().optional()
	}),
	plan(architecture, input, { pack, newId, now }) {
		const old = architecture.relations.get(RelationId(input.relation));
		if (old === undefined || old.deletedAt !== null)
			return fail('not-found', `No relation ${input.relation}`, 'relation');
		const ends = {
			source: input.source ?? old.source,
			target: input.target ?? old.target,
			type: input.kind ?? old.type
		};
		if (ends.source === ends.target) return fail('self-relation', 'An object is not related to itself', 'target');
		for (const end of ['source', 'target'] as const) {
			if (!architecture.objects.has(ObjectId(ends[end]))) return fail('not-found', `No object ${ends[end]}`, end);
		}
		if (!pack.relationKinds.some((kind) => kind.id === ends.type))
			return fail('unknown-kind', `No relation ${ends.type}`, 'kind');
		if (ends.source === old.source && ends.target === old.target) {
			const edits: Edit[] = ends.type === old.type ? [] : [{ op: 'put', root: 'relations', key: old.id, value: ends }];
			return ok({ edits, created: [old.id] });
		}
		const id = newId();
		const edits: Edit[] = [
			{ op: 'put', root: 'relations', key: id, value: ends },
			...Object.entries(keysOf(old.fields, old.targets)).map(([key, value]) => setKey('relation', id, key, value)),
			setKey('relation', old.id, 'deletedAt', now)
		];
		return ok({ edits, created: [id] });
	}
});
