import { z } from 'zod';
import { OBJECTS } from '$models/architecture/flat-keys';
import { GapId, ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { setKey } from './record-of';

/** Says which objects a gap is about. */
export const gapSetObjects = defineCommand({
	type: 'gap.set-objects',
	input: z.strictObject({ gap: anyIdSchema, objects: z.array(anyIdSchema) }),
	plan(architecture, input) {
		const gap = architecture.gaps.get(GapId(input.gap));
		if (gap === undefined) return fail('not-found', `No gap ${input.gap}`, 'gap');
		const next = new Set(input.objects.map(ObjectId));
		const missing = [...next].find((object) => !architecture.objects.has(object));
		if (missing !== undefined) return fail('not-found', `No object ${missing}`, 'objects');
		const out = gap.objects.filter((object) => !next.has(object));
		const come = [...next].filter((object) => !gap.objects.includes(object));
		return ok({
			edits: [
				...out.map((object) => setKey('gap', gap.id, `${OBJECTS}${object}`, undefined)),
				...come.map((object) => setKey('gap', gap.id, `${OBJECTS}${object}`, true))
			],
			created: []
		});
	}
});
