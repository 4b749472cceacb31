/**
 * Fields that are asked for in English too. A pack marks the Vietnamese field; beside it stands one more field of the same
 * sort, so that forms, tables, search, history, imports and exports need no rule of their own for a second language.
 */
import type { FieldDefinition, Level } from './pack';

/** A field as a file of a pack has it. */
export interface MarkedField extends FieldDefinition {
	/** How far its English is asked for; absent where it is not. */
	readonly english?: Level;
}

/** Id of the field that holds the English of another. */
export const englishId = (field: string): string => `${field}En`;

function englishOf({ english: _mark, notedIn: _noted, ...field }: MarkedField, level: Level): FieldDefinition {
	return {
		...field,
		id: englishId(field.id),
		label: { vi: `${field.label.vi} (tiếng Anh)`, en: `${field.label.en} (in English)` },
		level,
		requiredWhen: level === 'required' ? field.requiredWhen : null,
		hint: { vi: `${field.label.vi}, viết bằng tiếng Anh.`, en: `${field.label.en}, written in English.` },
		translates: field.id
	};
}

/** The fields of a pack, each with its English behind it where that is asked for. */
export const withEnglish = (fields: readonly MarkedField[]): readonly FieldDefinition[] =>
	fields.flatMap((field) => {
		const { english, ...own } = field;
		return english === undefined ? [field] : [own, englishOf(field, english)];
	});

const known = new WeakMap<readonly FieldDefinition[], ReadonlyMap<string, FieldDefinition>>();

/** English fields by what they translate; exports ask for them with each record. */
function englishOfAll(fields: readonly FieldDefinition[]): ReadonlyMap<string, FieldDefinition> {
	const made =
		known.get(fields) ??
		new Map(
			fields.flatMap((field) =>
				field.translates === undefined ? [] : [[`${field.subject} ${field.translates}`, field] as const]
			)
		);
	known.set(fields, made);
	return made;
}

/** The field that holds the English of this one; undefined where none is asked for. */
export const englishFieldOf = (
	fields: readonly FieldDefinition[],
	{ subject, id }: Pick<FieldDefinition, 'subject' | 'id'>
): FieldDefinition | undefined => englishOfAll(fields).get(`${subject} ${id}`);
