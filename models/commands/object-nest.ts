import { z } from 'zod';
import { ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { setKey } from './record-of';

/** Puts an object into another, or at the top; refuses a circle. */
export const objectNest = defineCommand({
	type: 'object.nest',
	input: z.strictObject({ object: anyIdSchema, parent: anyIdSchema.nullable() }),
	plan(architecture, input) {
		const object = architecture.objects.get(ObjectId(input.object));
		if (object === undefined) return fail('not-found', `No object ${input.object}`, 'object');
		const parent = input.parent === null ? null : ObjectId(input.parent);
		for (let at = parent; at !== null; at = architecture.objects.get(at)?.parent ?? null) {
			if (at === object.id) return fail('containment-cycle', 'An object cannot stand in itself', 'parent');
			if (!architecture.objects.has(at)) return fail('not-found', `No object ${at}`, 'parent');
		}
		if (parent === object.parent) return ok({ edits: [], created: [] });
		return ok({ edits: [setKey('object', object.id, 'parent', parent ?? undefined)], created: [] });
	}
});
