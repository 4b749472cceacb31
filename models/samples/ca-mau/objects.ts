/** Objects and their places in the figures. */
import type { ArchitectureObject, Mapping } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import type { Pack } from '$models/framework/pack';
import { beyondObjects } from './objects-beyond';
import { ownObjects } from './objects-own';
import { referenceObjects } from './objects-reference';
import { codeCounter, idOf } from '../parts';
import { SampleSlots } from './slots';

export interface SampleObjects {
	readonly objects: readonly ArchitectureObject[];
	readonly mappings: readonly Mapping[];
}

export function sampleObjects(pack: Pack): SampleObjects {
	const code = codeCounter();
	const slots = new SampleSlots(pack);
	const own = ownObjects(slots, code);
	const references = referenceObjects(pack, slots, code);
	const names = new Map(own.objects.map(({ id, fields }) => [id, textOf(fields['name'])]));
	const nameOf = (key: string): string => names.get(idOf(key)) ?? key;
	return {
		objects: [...own.objects, ...references.objects, ...beyondObjects(nameOf)],
		mappings: [...own.mappings, ...references.mappings]
	};
}
