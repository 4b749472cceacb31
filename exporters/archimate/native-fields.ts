/** Fields of a pack that the exchange format has attributes for, known by the lists they take their values from. */
import { fieldsOfSubject } from '$models/framework/lookup';
import type { Pack, Subject, ValueList } from '$models/framework/pack';
import { textOf, type FieldEntry, type Fields } from '$models/architecture/field';

interface ListField {
	readonly field: string;
	readonly list: ValueList;
}

export interface NativeFields {
	readonly accessType: ListField | null;
	readonly influence: ListField | null;
	readonly junction: ListField | null;
	readonly viewpoint: ListField | null;
	/** Boolean field of a relation, '' for none. */
	readonly directed: string;
	/** Field of an object that names the relation it stands for, '' for none. */
	readonly represents: string;
}

export function nativeFields(pack: Pack): NativeFields {
	const by = (subject: Subject, id: string): ListField | null => {
		const list = pack.lists.find((one) => one.id === id);
		const field = fieldsOfSubject(pack, subject).find((one) => one.list === id);
		return list === undefined || field === undefined ? null : { field: field.id, list };
	};
	const named = (subject: Subject, id: string): string =>
		fieldsOfSubject(pack, subject).some((one) => one.id === id) ? id : '';
	return {
		accessType: by('relation', 'access-type'),
		influence: by('relation', 'influence-strength'),
		junction: by('object', 'junction-type'),
		viewpoint: by('diagram', 'viewpoint'),
		directed: named('relation', 'directed'),
		represents: named('object', 'represents')
	};
}

/** Spelling of a field's value in a file; '' where it is none of the list. */
export const spellingOf = (native: ListField | null, fields: Fields): string =>
	native === null ? '' : (native.list.values.find(({ id }) => id === textOf(fields[native.field]))?.official ?? '');

/** The field that a spelling or an id says; none where the list does not know it. */
export function fieldOfSpelling(
	native: ListField | null,
	spelling: string
): Readonly<Record<string, FieldEntry>> | null {
	const value = native?.list.values.find(({ official, id }) => official === spelling || id === spelling);
	return native === null || value === undefined ? null : { [native.field]: { value: value.id } };
}
