import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { NodeId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';

/** Takes things off a diagram; the objects stay in the architecture. */
export const nodeRemove = defineCommand({
	type: 'node.remove',
	input: z.strictObject({ nodes: z.array(anyIdSchema).min(1) }),
	plan(architecture, input) {
		const missing = input.nodes.find((node) => !architecture.nodes.has(NodeId(node)));
		if (missing !== undefined) return fail('not-found', `No place ${missing} on a diagram`, 'nodes');
		const edits = input.nodes.flatMap((key): Edit[] => [
			{ op: 'put', root: 'nodes', key, value: undefined },
			{ op: 'put', root: 'geometry', key, value: undefined }
		]);
		return ok({ edits, created: [] });
	}
});
