import { z } from 'zod';
import { storedNode } from '$models/architecture/diagram-node';
import type { Edit } from '$models/architecture/edit';
import { NodeId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';

/** Keeps things on a diagram where they are, or lets them be moved again. */
export const nodeLock = defineCommand({
	type: 'node.lock',
	input: z.strictObject({ nodes: z.array(anyIdSchema).min(1), locked: z.boolean() }),
	plan(architecture, { nodes, locked }) {
		const missing = nodes.find((node) => !architecture.nodes.has(NodeId(node)));
		if (missing !== undefined) return fail('not-found', `No place ${missing} on a diagram`, 'nodes');
		const edits = nodes.flatMap((key): Edit[] => {
			const node = architecture.nodes.get(NodeId(key));
			if (node === undefined) return [];
			const group = node.kind === 'note' ? node.group : undefined;
			const value = storedNode(node, { group, locked: locked || undefined });
			return [{ op: 'put', root: 'nodes', key, value }];
		});
		return ok({ edits, created: [] });
	}
});
