import { z } from 'zod';
import { ok } from '$models/architecture/result';
import { normalise } from '$models/text/normalise';
import { anyIdSchema, defineCommand, rectangleSchema } from './command';
import { drawnDiagram } from './drawn-diagram';

/** Writes a free note on a diagram, or draws a named frame for a group. */
export const noteAdd = defineCommand({
	type: 'note.add',
	input: z.strictObject({
		diagram: anyIdSchema,
		text: z.string().min(1).max(2000),
		rectangle: rectangleSchema,
		group: z.boolean().default(false)
	}),
	plan(architecture, input, { newId }) {
		const drawn = drawnDiagram(architecture, input.diagram);
		if (!drawn.ok) return drawn;
		const diagram = drawn.value;
		const id = newId();
		return ok({
			edits: [
				{
					op: 'put',
					root: 'nodes',
					key: id,
					value: { diagram, kind: 'note', text: normalise(input.text), ...(input.group ? { group: true } : {}) }
				},
				{ op: 'put', root: 'geometry', key: id, value: input.rectangle }
			],
			created: [id]
		});
	}
});
