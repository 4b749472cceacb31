import { z } from 'zod';
import { figureNode, ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand, rectangleSchema } from './command';
import { drawnDiagram } from './drawn-diagram';

/** Puts an object on a free diagram. An object stands on a diagram once. */
export const nodeAdd = defineCommand({
	type: 'node.add',
	input: z.strictObject({ diagram: anyIdSchema, object: anyIdSchema, rectangle: rectangleSchema.optional() }),
	plan(architecture, input) {
		const drawn = drawnDiagram(architecture, input.diagram);
		if (!drawn.ok) return drawn;
		const diagram = drawn.value;
		const object = ObjectId(input.object);
		if (!architecture.objects.has(object)) return fail('not-found', `No object ${object}`, 'object');
		const id = figureNode(diagram, object);
		const place = { op: 'put', root: 'nodes', key: id, value: { diagram, kind: 'object', object } } as const;
		const at =
			input.rectangle === undefined
				? []
				: ([{ op: 'put', root: 'geometry', key: id, value: input.rectangle }] as const);
		return ok({ edits: [place, ...at], created: [id] });
	}
});
