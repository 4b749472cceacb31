import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { fail, ok } from '$models/architecture/result';
import type { Subject } from '$models/framework/pack';
import { anyIdSchema, defineCommand } from './command';
import { recordOf } from './record-of';
import { rootOf } from '$models/framework/subjects';

/** Subjects without a bin. */
export const droppable = ['mapping', 'kpi', 'goal'] as const satisfies readonly Subject[];
export type Droppable = (typeof droppable)[number];

/** Takes mappings, indicators and objectives away. They have no bin: undo brings them back, or putting the document back. */
export const recordDrop = defineCommand({
	type: 'record.drop',
	input: z.strictObject({ subject: z.enum(droppable), ids: z.array(anyIdSchema).min(1) }),
	plan(architecture, { subject, ids }) {
		const missing = ids.find((id) => recordOf(architecture, subject, id) === undefined);
		if (missing !== undefined) return fail('not-found', `No ${subject} ${missing}`, 'ids');
		const edits = [...new Set(ids)].map((id): Edit => ({ op: 'drop', root: rootOf[subject], id }));
		return ok({ edits, created: [] });
	}
});
