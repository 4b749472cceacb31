/** What a form makes of a typed text: the same that a cell of a table makes of it. */
import { isUndetermined, listOf, type FieldEntry } from '$models/architecture/field';
import { listOfId } from '$models/framework/lookup';
import type { FieldDefinition, Pack, ValueList } from '$models/framework/pack';
import { refused, type Fault, type ReadEntry } from '../grid/cell';
import { knownValue, readEntry, type EntryForm } from '../grid/entry-cell';
import { SCORE_RANGE, scoreFields } from '../quality/quality-grid';

/** A cell by record and column, where what cannot be read waits. */
export interface WaitingPlace {
	readonly row: string;
	readonly column: string;
}

/** Beside the place of a field's value: that of its target, and of the day until which it is undetermined. */
export const targetPlace = ({ row, column }: WaitingPlace): WaitingPlace => ({ row, column: `to:${column}` });
export const duePlace = ({ row, column }: WaitingPlace): WaitingPlace => ({ row, column: `due:${column}` });

export function formOf(pack: Pack, definition: FieldDefinition, locale: 'vi' | 'en'): EntryForm {
	const isScore = definition.subject === 'object' && scoreFields(pack).has(definition.id);
	return { pack, definition, locale, ...(isScore ? { range: SCORE_RANGE } : {}) };
}

/** The ISO day of a text, as precise as it is known; '' for nothing. */
export function readDue(text: string, { pack, locale }: Pick<EntryForm, 'pack' | 'locale'>): string | Fault {
	const read: ReadEntry = readEntry(text, { pack, locale, definition: { type: 'date', list: '' } });
	if (!read.ok) return read;
	if (read.entry === null) return '';
	return 'value' in read.entry ? String(read.entry.value) : refused('impossible-date');
}

/** Ids where a label, another spelling or an id of the list stands; what the list does not have stays as it is. */
export const recognised = (list: ValueList, values: readonly string[]): readonly string[] => [
	...new Set(values.map((value) => knownValue(list, value) ?? value))
];

/** Values that the list of the field does not have; none where it has no list. */
export function outsideList(pack: Pack, definition: Pick<FieldDefinition, 'list'>, entry: FieldEntry | undefined) {
	const list = listOfId(pack, definition.list);
	if (list === undefined || isUndetermined(entry)) return [];
	return listOf(entry).filter((value) => knownValue(list, value) === null);
}
