import { z } from 'zod';
import { ok } from '$models/architecture/result';
import { normalise } from '$models/text/normalise';
import { defineCommand } from './command';

/** Renames the architecture. Who it is of and which framework it follows are no edit but an act of their own. */
export const metaSet = defineCommand({
	type: 'meta.set',
	input: z.strictObject({ name: z.string().min(1).max(300) }),
	plan: (_, input) =>
		ok({ edits: [{ op: 'put', root: 'meta', key: 'name', value: normalise(input.name) }], created: [] })
});
