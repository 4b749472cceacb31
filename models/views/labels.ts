import {
	isNotApplicable,
	isUndetermined,
	listOf,
	textOf,
	type FieldEntry,
	type Fields
} from '$models/architecture/field';
import type { Pack, Subject } from '$models/framework/pack';
import type { Locale } from './view';

/** Reads labels of value lists by field, once for a view. */
export interface Labels {
	/** What a field says as a reader sees it: labels of list values, else the text; '' where nothing was said. */
	readonly of: (subject: Subject, field: string, fields: Fields) => string;
	/** Text as it was written; '' where there is no value, whatever the reason. */
	readonly text: (subject: Subject, field: string, fields: Fields) => string;
	readonly kind: (id: string) => string;
	readonly value: (list: string, id: string) => string;
}

/** Labels of a pack in a language. In English what was written in English comes first; else what was written. */
export function labelsOf(pack: Pack, locale: Locale): Labels {
	const lists = new Map(
		pack.lists.map((list) => [list.id, new Map(list.values.map((value) => [value.id, value.label[locale]]))])
	);
	const listOfField = new Map(pack.fields.map((field) => [`${field.subject}/${field.id}`, field.list]));
	const english = new Map(
		(locale === 'en' ? pack.fields : []).flatMap(({ subject, id, translates }) =>
			translates === undefined ? [] : [[`${subject}/${translates}`, id] as const]
		)
	);
	const entryOf = (subject: Subject, field: string, fields: Fields): FieldEntry | undefined => {
		const entry = fields[english.get(`${subject}/${field}`) ?? field];
		return textOf(entry) === '' ? fields[field] : entry;
	};
	const kinds = new Map(pack.kinds.map((kind) => [kind.id, kind.label[locale]]));
	const value = (list: string, id: string): string => lists.get(list)?.get(id) ?? id;
	return {
		value,
		kind: (id) => kinds.get(id) ?? id,
		text: (subject, field, fields) => textOf(entryOf(subject, field, fields)),
		of: (subject, field, fields) => {
			const entry = entryOf(subject, field, fields);
			if (isUndetermined(entry)) return locale === 'vi' ? 'Chưa xác định' : 'Undetermined';
			if (isNotApplicable(entry)) return locale === 'vi' ? 'Không áp dụng' : 'Not applicable';
			const list = listOfField.get(`${subject}/${field}`);
			if (list === undefined || list === '') return textOf(entry);
			return listOf(entry)
				.map((id) => value(list, id))
				.join('; ');
		}
	};
}
