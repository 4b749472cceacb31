import { isNotApplicable, isUndetermined, listOf, textOf, type FieldEntry } from '$models/architecture/field';
import type { Pack, Subject } from '$models/framework/pack';
import type { Locale } from './view';

/** Reads labels of value lists by field, once for a view. */
export interface Labels {
	/** The entry as a reader sees it: labels of list values, else the text; '' where nothing was said. */
	readonly of: (subject: Subject, field: string, entry: FieldEntry | undefined) => string;
	readonly kind: (id: string) => string;
	readonly value: (list: string, id: string) => string;
}

/** Labels of a pack in a language. */
export function labelsOf(pack: Pack, locale: Locale): Labels {
	const lists = new Map(
		pack.lists.map((list) => [list.id, new Map(list.values.map((value) => [value.id, value.label[locale]]))])
	);
	const fields = new Map(pack.fields.map((field) => [`${field.subject}/${field.id}`, field.list]));
	const kinds = new Map(pack.kinds.map((kind) => [kind.id, kind.label[locale]]));
	const value = (list: string, id: string): string => lists.get(list)?.get(id) ?? id;
	return {
		value,
		kind: (id) => kinds.get(id) ?? id,
		of: (subject, field, entry) => {
			if (isUndetermined(entry)) return locale === 'vi' ? 'Chưa xác định' : 'Undetermined';
			if (isNotApplicable(entry)) return locale === 'vi' ? 'Không áp dụng' : 'Not applicable';
			const list = fields.get(`${subject}/${field}`);
			if (list === undefined || list === '') return textOf(entry);
			return listOf(entry)
				.map((id) => value(list, id))
				.join('; ');
		}
	};
}
