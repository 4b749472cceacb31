/**
 * Fields that the form has no column for and the pack has told in the notes, such as why something new is built: a line
 * each under the field's label, written and read back by the same rule.
 */
import type { FieldEntry } from '$models/architecture/field';
import type { FieldDefinition, Form03Sheet, Pack, Subject } from '$models/framework/pack';
import type { PackWording } from './wording';

/** The fields of a kind of record that the notes of a sheet tell, in the order of the pack. */
export const fieldsInNotes = (pack: Pack, { code }: Form03Sheet, subject: Subject): readonly FieldDefinition[] =>
	pack.fields.filter((field) => field.notedIn === code && field.subject === subject);

/** How the line of a field begins. */
export const beginningInNotes = ({ label }: FieldDefinition): string => `${label.vi}: `;

/** What a field says on one line of its own; '' where it says nothing. */
export function lineInNotes(wording: PackWording, field: FieldDefinition, entry: FieldEntry | undefined): string {
	const { cell, remark } = wording.entry(field.subject, field.id, entry, field.label.vi);
	const told = remark === '' && cell.text !== '' ? `${beginningInNotes(field)}${cell.text}` : remark;
	return told.replace(/\s*\n\s*/gu, ' ').trim();
}
