/** Which objects say that they are original records though another agency owns them. */
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { definitionOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { Conditions } from './conditions';
import { Owners } from './owners';

/** The definition of a pack that every form and figure goes by. */
const ORIGINAL_OF_ANOTHER = 'original-of-another';

/**
 * Asks the pack's definition, of the state at an ISO date. Figures are drawn at every edit, and nearly every object is
 * the agency's own: the model is gone through only once an owner is met whom the pack knows as another body.
 */
export function originalsOfAnother(
	architecture: Architecture,
	pack: Pack,
	asOf: string
): (object: Pick<ArchitectureObject, 'id' | 'fields'>) => boolean {
	if (definitionOf(pack, ORIGINAL_OF_ANOTHER) === undefined) return () => false;
	const owners = new Owners(pack, architecture.meta);
	let conditions: Conditions | null = null;
	return ({ id, fields }) => {
		const key = owners.keyOf(textOf(fields[pack.roles.owner]));
		if (owners.isOwn(key) || !owners.isKnownOther(key)) return false;
		conditions ??= new Conditions(architecture, pack, asOf);
		return conditions.holds({ use: ORIGINAL_OF_ANOTHER }, 'object', id);
	};
}
