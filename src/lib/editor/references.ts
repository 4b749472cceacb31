/** What to propose in a text field: names that the framework or the architecture already knows. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveObjects } from '$models/architecture/live';
import type { FieldDefinition, Pack } from '$models/framework/pack';

const bearers = ['owner', 'operator', 'dataOwner', 'lead', 'coordination', 'counterpart', 'sourceIssuer'] as const;

/** Whether names are proposed in this field at all; told without gathering them. */
export const knowsNames = ({ id, type }: Pick<FieldDefinition, 'id' | 'type'>): boolean =>
	(bearers as readonly string[]).includes(id) || type === 'reference';

export function referencesFor(definition: FieldDefinition, pack: Pack, architecture: Architecture | null): string[] {
	if (!knowsNames(definition)) return [];
	const names = new Set<string>();
	if (architecture !== null) {
		names.add(architecture.meta.agencyName);
		for (const object of liveObjects(architecture)) {
			const name = object.kind === 'unit' ? textOf(object.fields['name']) : textOf(object.fields[definition.id]);
			if (name !== '') names.add(name);
		}
	}
	for (const agency of pack.agencies) names.add(agency.ownerName);
	return [...names];
}
