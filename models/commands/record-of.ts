/** A record of whatever subject, and how to write a field of one. */
import type { Architecture } from '$models/architecture/architecture';
import type { Edit, RecordRoot } from '$models/architecture/edit';
import { writesOf } from '$models/architecture/flat-keys';
import type { FieldEntry, Fields } from '$models/architecture/field';
import type { Json } from '$models/architecture/json';
import type { Subject } from '$models/framework/pack';
import { rootOf } from '$models/framework/subjects';

export interface DescribedRecord {
	readonly fields: Fields;
	readonly targets: Fields;
	readonly deletedAt?: string | null;
}

export function recordOf(architecture: Architecture, subject: Subject, id: string): DescribedRecord | undefined {
	const map: ReadonlyMap<string, DescribedRecord> = architecture[rootOf[subject]];
	return map.get(id);
}

/** The edit that sets one flat key of a record; relations keep theirs beside them. */
export function setKey(subject: Subject, id: string, key: string, value: Json | undefined): Edit {
	return subject === 'relation'
		? { op: 'put', root: 'relationProps', key: `${id}:${key}`, value }
		: { op: 'set', root: rootOf[subject] as RecordRoot, id, key, value };
}

export function setField(
	subject: Subject,
	id: string,
	field: string,
	before: FieldEntry | undefined,
	after: FieldEntry | null,
	target = false
): Edit[] {
	return writesOf(field, before, after, target).map(({ key, value }) => setKey(subject, id, key, value));
}
