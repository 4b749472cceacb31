import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { deletable } from './record-delete';
import { recordOf, setKey } from './record-of';

/** Takes records out of the bin; an object brings back the relations that went at the same moment. */
export const recordRestore = defineCommand({
	type: 'record.restore',
	input: z.strictObject({ subject: z.enum(deletable), ids: z.array(anyIdSchema).min(1) }),
	plan(architecture, { subject, ids }) {
		const edits: Edit[] = [];
		for (const id of ids) {
			const record = recordOf(architecture, subject, id);
			if (record === undefined) return fail('not-found', `No ${subject} ${id}`, 'ids');
			edits.push(setKey(subject, id, 'deletedAt', undefined));
			if (subject !== 'object') continue;
			for (const relation of architecture.relations.values()) {
				const touches = relation.source === id || relation.target === id;
				if (!touches || relation.deletedAt === null || relation.deletedAt !== record.deletedAt) continue;
				edits.push(setKey('relation', relation.id, 'deletedAt', undefined));
				edits.push(setKey('relation', relation.id, 'deletedWith', undefined));
			}
		}
		return ok({ edits, created: [] });
	}
});
