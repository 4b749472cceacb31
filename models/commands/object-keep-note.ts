import { z } from 'zod';
import { NOTE } from '$models/architecture/flat-keys';
import { ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { normalise } from '$models/text/normalise';
import { anyIdSchema, defineCommand, idSchema } from './command';
import { MAX_TEXT } from './field-input';
import { setKey } from './record-of';

/** Keeps beside an object what an import did not understand, once: the same text from the same place is not kept twice. */
export const objectKeepNote = defineCommand({
	type: 'object.keep-note',
	input: z.strictObject({
		object: anyIdSchema,
		id: idSchema.optional(),
		text: z.string().max(MAX_TEXT),
		from: z.string().max(500)
	}),
	plan(architecture, input, { newId }) {
		const object = architecture.objects.get(ObjectId(input.object));
		if (object === undefined) return fail('not-found', `No object ${input.object}`, 'object');
		const text = normalise(input.text);
		if (object.notes.some((note) => note.text === text && note.from === input.from))
			return ok({ edits: [], created: [] });
		const key = `${NOTE}${input.id ?? newId()}`;
		return ok({ edits: [setKey('object', object.id, key, { text, from: input.from })], created: [] });
	}
});
