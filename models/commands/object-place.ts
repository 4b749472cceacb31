import { z } from 'zod';
import type { Edit } from '$models/architecture/edit';
import { textOf } from '$models/architecture/field';
import { keysOf } from '$models/architecture/flat-keys';
import { mainMappingOf, ObjectId } from '$models/architecture/identifier';
import { fail, ok } from '$models/architecture/result';
import { anyIdSchema, defineCommand } from './command';
import { setField } from './record-of';
import { positionOf, slotFields, twinPlace } from './slot-position';

/**
 * Puts an object into a slot of a figure, or out of it. Its layer and component follow the slot, and so does its place in the
 * figure that shows the same parts, unless that was chosen apart.
 */
export const objectPlace = defineCommand({
	type: 'object.place',
	input: z.strictObject({ object: anyIdSchema, field: z.enum(slotFields), slot: z.string().nullable() }),
	plan(architecture, input, { pack }) {
		const object = architecture.objects.get(ObjectId(input.object));
		if (object === undefined) return fail('not-found', `No object ${input.object}`, 'object');
		const mappingId = mainMappingOf(object.id);
		const mapping = architecture.mappings.get(mappingId);
		if (input.slot === null) {
			const before = mapping?.fields[input.field];
			return ok({
				edits: before === undefined ? [] : setField('mapping', mappingId, input.field, before, null),
				created: []
			});
		}
		const position = positionOf(pack, input.slot);
		if (!position.ok) return position;
		const entry = { value: input.slot };
		const twin = twinPlace(pack, architecture.meta.frame, input.field, input.slot);
		// A place in the other figure that was chosen apart from this one stays as it is.
		const told = twin === null ? '' : textOf(mapping?.fields[twin.field]);
		const before = textOf(mapping?.fields[input.field]);
		const went = before === '' ? null : twinPlace(pack, architecture.meta.frame, input.field, before);
		const follows =
			twin !== null && mapping?.fields[twin.field] === undefined
				? twin
				: told !== '' && told === went?.slot
					? twin
					: null;
		const places = { [input.field]: entry, ...(follows === null ? {} : { [follows.field]: { value: follows.slot } }) };
		const place: Edit[] =
			mapping === undefined
				? [
						{
							op: 'create',
							root: 'mappings',
							id: mappingId,
							keys: { object: object.id, ...keysOf(places, {}) }
						}
					]
				: Object.entries(places).flatMap(([field, value]) =>
						setField('mapping', mappingId, field, mapping.fields[field], value)
					);
		const follow = Object.entries(position.value).flatMap(([field, value]) =>
			setField('object', object.id, field, object.fields[field], value)
		);
		return ok({ edits: [...place, ...follow], created: mapping === undefined ? [mappingId] : [] });
	}
});
