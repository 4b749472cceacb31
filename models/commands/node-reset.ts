import { z } from 'zod';
import { DiagramId, figureNode, ObjectId } from '$models/architecture/identifier';
import { ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';

/** Forgets places given by hand, so that the layout places the objects again. */
export const nodeReset = defineCommand({
	type: 'node.reset',
	input: z.strictObject({ diagram: anyIdSchema, objects: z.array(anyIdSchema) }),
	plan(architecture, input) {
		const nodes = input.objects.map((object) => figureNode(DiagramId(input.diagram), ObjectId(object)));
		return ok({
			edits: nodes
				.filter((node) => architecture.geometry.has(node))
				.map((key) => ({ op: 'put', root: 'geometry', key, value: undefined })),
			created: []
		});
	}
});
