import { z } from 'zod';
import { storedNode } from '$models/architecture/diagram-node';
import { NodeId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { normalise } from '$models/text/normalise';
import { anyIdSchema, defineCommand } from './command';

/** Writes another text into a note, or gives a group another name. */
export const noteSetText = defineCommand({
	type: 'note.set-text',
	input: z.strictObject({ note: anyIdSchema, text: z.string().min(1).max(2000) }),
	plan(architecture, { note, text }) {
		const node = architecture.nodes.get(NodeId(note));
		if (node?.kind !== 'note') return fail('not-found', `No note ${note}`, 'note');
		const value = storedNode({ ...node, text: normalise(text) });
		return ok({ edits: [{ op: 'put', root: 'nodes', key: note, value }], created: [] });
	}
});
