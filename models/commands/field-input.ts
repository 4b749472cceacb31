/** What a field may hold: checked against the pack, cleaned of what no reader could see. */
import { z } from 'zod';
import { fieldEntrySchema } from '$models/architecture/schema';
import type { FieldEntry, Fields } from '$models/architecture/field';
import { fail, ok, type Result } from '$models/architecture/result';
import { fieldOf, listOfId } from '$models/framework/lookup';
import type { FieldDefinition, Pack, Subject } from '$models/framework/pack';
import { normalise } from '$models/text/normalise';

/** Longest text of one field; a chapter is the place for more. */
export const MAX_TEXT = 20_000;

export const fieldsSchema = z.record(z.string().min(1).max(80), fieldEntrySchema).default({});

function checkedValue(
	pack: Pack,
	definition: FieldDefinition,
	value: string | number | boolean | readonly string[]
): Result<FieldEntry> {
	const place = definition.id;
	const many = definition.type === 'multi-list' || definition.type === 'multi-reference';
	const values = typeof value === 'object' ? value.map(normalise) : null;
	const texts = values ?? [String(value)];
	if (texts.some((text) => text.length > MAX_TEXT)) {
		return fail('too-long', `${definition.label.en} holds at most ${MAX_TEXT} characters`, place);
	}
	if (many !== (values !== null)) {
		return fail(
			'wrong-type',
			many ? `${definition.label.en} takes a list` : `${definition.label.en} takes one value`,
			place
		);
	}
	const list = listOfId(pack, definition.list);
	if (list !== undefined && !list.open) {
		const stranger = texts.find((text) => !list.values.some(({ id }) => id === text));
		if (stranger !== undefined)
			return fail('not-in-list', `"${stranger}" is no value of ${definition.label.en}`, place);
	}
	if (definition.type === 'number' && typeof value !== 'number') {
		return fail('wrong-type', `${definition.label.en} takes a number`, place);
	}
	if (definition.type === 'boolean' && typeof value !== 'boolean') {
		return fail('wrong-type', `${definition.label.en} takes yes or no`, place);
	}
	if (definition.type === 'date' && !/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(texts.join(''))) {
		return fail('wrong-date', `${definition.label.en} takes a date such as 2027-06-30`, place);
	}
	return ok({ value: values ?? (typeof value === 'string' ? normalise(value) : (value as string | number | boolean)) });
}

/** The entry as it may be stored, or what is wrong with it. An empty text or list means no value. */
export function checkedField(
	pack: Pack,
	subject: Subject,
	field: string,
	entry: FieldEntry
): Result<FieldEntry | null> {
	const definition = fieldOf(pack, subject, field);
	if (definition === undefined)
		return fail('unknown-field', `The framework has no field ${field} for a ${subject}`, field);
	if ('undetermined' in entry) {
		const { reason, contact, due } = entry.undetermined;
		return ok({ undetermined: { reason: normalise(reason), contact: normalise(contact), due: normalise(due) } });
	}
	if ('notApplicable' in entry) return ok({ notApplicable: { reason: normalise(entry.notApplicable.reason) } });
	const checked = checkedValue(pack, definition, entry.value);
	if (!checked.ok || !('value' in checked.value)) return checked;
	const { value } = checked.value;
	return value === '' || (typeof value === 'object' && value.length === 0) ? ok(null) : checked;
}

export function checkedFields(pack: Pack, subject: Subject, fields: Fields): Result<Fields> {
	const kept: Record<string, FieldEntry> = {};
	for (const [field, entry] of Object.entries(fields)) {
		const checked = checkedField(pack, subject, field, entry);
		if (!checked.ok) return checked;
		if (checked.value !== null) kept[field] = checked.value;
	}
	return ok(kept);
}
