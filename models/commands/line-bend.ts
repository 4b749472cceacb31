import { z } from 'zod';
import { RelationId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { drawnDiagram } from './drawn-diagram';

const point = z.tuple([z.number().finite(), z.number().finite()]);

/** Leads a relation's line over the given points on one diagram; null gives it back to the layout. */
export const lineBend = defineCommand({
	type: 'line.bend',
	input: z.strictObject({ diagram: anyIdSchema, relation: anyIdSchema, points: z.array(point).max(50).nullable() }),
	plan(architecture, input) {
		const drawn = drawnDiagram(architecture, input.diagram);
		if (!drawn.ok) return drawn;
		if (!architecture.relations.has(RelationId(input.relation))) {
			return fail('not-found', `No relation ${input.relation}`, 'relation');
		}
		const key = `${input.diagram}/${input.relation}`;
		return ok({ edits: [{ op: 'put', root: 'bends', key, value: input.points ?? undefined }], created: [] });
	}
});
