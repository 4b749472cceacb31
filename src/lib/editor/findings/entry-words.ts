/** A field's entry in words: labels of the pack in place of stored values. */
import { isNotApplicable, isUndetermined, valueOf, type FieldEntry, type Scalar } from '$models/architecture/field';
import { labelOfValue, slotOf } from '$models/framework/lookup';
import type { FieldDefinition, Pack } from '$models/framework/pack';

export interface EntryTexts {
	readonly locale: 'vi' | 'en';
	readonly empty: string;
	readonly yes: string;
	readonly no: string;
	readonly undetermined: string;
	readonly notApplicable: string;
	/** A date as the reader writes it. */
	readonly date: (iso: string) => string;
}

function one(value: Scalar, { type, list }: FieldDefinition, pack: Pack, texts: EntryTexts): string {
	if (typeof value === 'boolean') return value ? texts.yes : texts.no;
	const text = String(value);
	if (type === 'slot') return slotOf(pack, text)?.name ?? text;
	if (type === 'date') return texts.date(text);
	return list === '' ? text : labelOfValue(pack, list, text, texts.locale);
}

export function entryWords(
	entry: FieldEntry | null | undefined,
	definition: FieldDefinition,
	pack: Pack,
	texts: EntryTexts
): string {
	const given = entry ?? undefined;
	if (isUndetermined(given)) return texts.undetermined;
	if (isNotApplicable(given)) return texts.notApplicable;
	const value = valueOf(given);
	if (value === undefined || value === '') return texts.empty;
	return typeof value === 'object'
		? value.map((each) => one(each, definition, pack, texts)).join(', ')
		: one(value, definition, pack, texts);
}
