import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { figureNode, NodeId, ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand, rectangleSchema } from './command';
import { drawnDiagram } from './drawn-diagram';

/** Gives objects, or notes by their node, a place by hand on a diagram: one write each at the end of a gesture. */
export const nodeMove = defineCommand({
	type: 'node.move',
	input: z.strictObject({
		diagram: anyIdSchema,
		moves: z
			.array(
				z.union([
					z.strictObject({ object: anyIdSchema, rectangle: rectangleSchema }),
					z.strictObject({ note: anyIdSchema, rectangle: rectangleSchema })
				])
			)
			.min(1)
	}),
	plan(architecture, input) {
		const drawn = drawnDiagram(architecture, input.diagram);
		if (!drawn.ok) return drawn;
		const diagram = drawn.value;
		const edits: Edit[] = [];
		for (const move of input.moves) {
			if ('object' in move && !architecture.objects.has(ObjectId(move.object))) {
				return fail('not-found', `No object ${move.object}`, 'moves');
			}
			if ('note' in move && !architecture.nodes.has(NodeId(move.note)))
				return fail('not-found', `No note ${move.note}`, 'moves');
			const key = 'object' in move ? figureNode(diagram, ObjectId(move.object)) : move.note;
			if (architecture.nodes.get(NodeId(key))?.locked === true) return fail('locked', `${key} is locked`, 'moves');
			edits.push({ op: 'put', root: 'geometry', key, value: move.rectangle });
		}
		return ok({ edits, created: [] });
	}
});
