import { z } from 'zod';
import { ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { setKey } from './record-of';

/** Says that an object is of another kind. Fields that the new kind does not have stay and show again on the way back. */
export const objectSetKind = defineCommand({
	type: 'object.set-kind',
	input: z.strictObject({ object: anyIdSchema, kind: z.string() }),
	plan(architecture, input, { pack }) {
		const object = architecture.objects.get(ObjectId(input.object));
		if (object === undefined) return fail('not-found', `No object ${input.object}`, 'object');
		if (!pack.kinds.some((kind) => kind.id === input.kind))
			return fail('unknown-kind', `No kind ${input.kind}`, 'kind');
		return ok({ edits: [setKey('object', object.id, 'kind', input.kind)], created: [] });
	}
});
