import { z } from 'zod';
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { recordOf, setKey } from './record-of';

/** Subjects that go to the bin; a mapping, indicator or goal has no bin: see record-drop.ts. */
export const deletable = ['object', 'relation', 'gap', 'task', 'diagram'] as const;
export type Deletable = (typeof deletable)[number];

export interface GoesWith {
	readonly relations: readonly string[];
	/** Objects that stood in a deleted one and move up to where it stood. */
	readonly children: readonly string[];
}

/** What goes with objects when they are deleted, to be told before. */
export function goesWith(architecture: Architecture, objects: readonly string[]): GoesWith {
	const gone = new Set(objects);
	return {
		relations: [...architecture.relations.values()]
			.filter((relation) => relation.deletedAt === null && (gone.has(relation.source) || gone.has(relation.target)))
			.map(({ id }) => id),
		children: [...architecture.objects.values()]
			.filter(({ id, parent, deletedAt }) => deletedAt === null && parent !== null && gone.has(parent) && !gone.has(id))
			.map(({ id }) => id)
	};
}

/** The nearest ancestor that stays. */
function survivingParent(architecture: Architecture, object: string, gone: ReadonlySet<string>): string | undefined {
	let at = architecture.objects.get(ObjectId(object))?.parent ?? null;
	while (at !== null && gone.has(at)) at = architecture.objects.get(at)?.parent ?? null;
	return at ?? undefined;
}

/** Moves records to the bin, where they stay for 30 days; an object takes its relations along. */
export const recordDelete = defineCommand({
	type: 'record.delete',
	input: z.strictObject({ subject: z.enum(deletable), ids: z.array(anyIdSchema).min(1) }),
	plan(architecture, { subject, ids }, { now }) {
		const missing = ids.find((id) => recordOf(architecture, subject, id) === undefined);
		if (missing !== undefined) return fail('not-found', `No ${subject} ${missing}`, 'ids');
		const edits: Edit[] = ids
			.filter((id) => recordOf(architecture, subject, id)?.deletedAt === null)
			.map((id) => setKey(subject, id, 'deletedAt', now));
		if (subject === 'object') {
			const gone = new Set(ids);
			const along = goesWith(architecture, ids);
			for (const relation of along.relations) {
				const { source, target } = architecture.relations.get(RelationId(relation)) ?? {};
				edits.push(setKey('relation', relation, 'deletedAt', now));
				edits.push(
					setKey(
						'relation',
						relation,
						'deletedWith',
						String(source !== undefined && gone.has(source) ? source : target)
					)
				);
			}
			for (const child of along.children) {
				edits.push(setKey('object', child, 'parent', survivingParent(architecture, child, gone)));
			}
		}
		return ok({ edits, created: [] });
	}
});
