/** What a record is called, also one that has no name of its own. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { MappingId, ObjectId, RelationId } from '$models/architecture/identifier';
import type { Subject } from '$models/framework/pack';
import { recordOf } from './record-of';

/**
 * A relation by its ends, a mapping by its object, every other record by its name, its title or whatever is written first;
 * '' where it says nothing or is not there.
 */
export function recordName(architecture: Architecture, subject: Subject, id: string): string {
	const named = (object: string): string => textOf(architecture.objects.get(ObjectId(object))?.fields['name']);
	if (subject === 'relation') {
		const relation = architecture.relations.get(RelationId(id));
		return relation === undefined ? '' : `${named(relation.source)} → ${named(relation.target)}`;
	}
	if (subject === 'mapping') return named(architecture.mappings.get(MappingId(id))?.object ?? '');
	const fields = recordOf(architecture, subject, id)?.fields ?? {};
	const written = [fields['name'], fields['title'], ...Object.values(fields)].map(textOf);
	return written.find((text) => text !== '') ?? '';
}
