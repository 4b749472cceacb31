/** How a field's entry is written in the official forms: one text, the date behind it, and what belongs in the notes. */
import {
	isNotApplicable,
	isUndetermined,
	listOf,
	type FieldEntry,
	type Undetermined
} from '$models/architecture/field';
import type { FieldDefinition, Pack, Subject } from '$models/framework/pack';
import { capitalised } from '$models/text/capitalised';

export const UNDETERMINED = 'Chưa xác định';
export const NOT_APPLICABLE = 'Không áp dụng';
/** Parts a cell with several values; the guide names none. */
export const SEPARATOR = '; ';
/** What stands in the place of a task that a gap does not have. */
export const NO_TASK = 'Chưa gắn nhiệm vụ';

export interface Cell {
	readonly text: string;
	/** ISO date where the cell is one. */
	readonly date?: string;
}

export interface Wording {
	readonly cell: Cell;
	/** Sentence for the notes column, '' for none. */
	readonly remark: string;
}

export const blank: Cell = { text: '' };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/u;
// Built from a string so that the source itself holds no control character.
const unprintable = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF]', 'gu');

/** Text without the control characters that no XML file may carry. */
export const printable = (text: string): string => text.replace(unprintable, '').replace(/\r\n?/gu, '\n');

const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** A number as Vietnamese documents write it, such as `1.234,5`. */
export const vietnameseNumber = (number: number): string => inVietnamese.format(number);

/** `29/01/2027` of `2027-01-29`; anything else stays as it is. */
export function vietnameseDate(iso: string): string {
	const match = isoDate.exec(iso);
	return match === null ? iso : `${match[3] ?? ''}/${match[2] ?? ''}/${match[1] ?? ''}`;
}

/** A day of the calendar: a spreadsheet makes another day of one that never comes. */
export function isIsoDate(text: string): boolean {
	if (!isoDate.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Under the name of a field, that it is open with why, who sees to it and by when, as far as that is said. */
export function undeterminedWords(
	column: string,
	{ undetermined: { reason, contact, due } }: { readonly undetermined: Undetermined }
): string {
	const parts = [
		reason === '' ? '' : `lý do: ${reason}`,
		contact === '' ? '' : `đầu mối: ${contact}`,
		due === '' ? '' : `thời hạn: ${vietnameseDate(due)}`
	].filter((part) => part !== '');
	return `${column}: chưa xác định${parts.length === 0 ? '' : ` (${parts.join(SEPARATOR)})`}`;
}

/** What turns value ids into the official spelling and slot ids into names of blocks. */
export class PackWording {
	readonly #lists: ReadonlyMap<string, ReadonlyMap<string, string>>;
	readonly #slots: ReadonlyMap<string, string>;
	readonly #fields: ReadonlyMap<string, FieldDefinition>;

	constructor(pack: Pack) {
		this.#lists = new Map(
			pack.lists.map((list) => [list.id, new Map(list.values.map(({ id, official }) => [id, capitalised(official)]))])
		);
		this.#slots = new Map(pack.figures.flatMap(({ slots }) => slots.map(({ id, name }) => [id, name])));
		this.#fields = new Map(pack.fields.map((field) => [`${field.subject}/${field.id}`, field]));
	}

	definition(subject: Subject, field: string): FieldDefinition | undefined {
		return this.#fields.get(`${subject}/${field}`);
	}

	/**
	 * Official spelling of a value id, each beginning with a capital: the guidance writes its lists as one sentence, in which
	 * only the first does. A value that the list does not know is told as it stands.
	 */
	official(list: string, value: string): string {
		return this.#lists.get(list)?.get(value) ?? value;
	}

	slot(id: string): string {
		return this.#slots.get(id) ?? id;
	}

	/** The entry of a field as the forms write it; `column` is the name under which the notes explain it. */
	entry(subject: Subject, field: string, entry: FieldEntry | undefined, column: string, listOfColumn = ''): Wording {
		if (entry === undefined) return { cell: blank, remark: '' };
		if (isUndetermined(entry)) {
			return { cell: { text: UNDETERMINED }, remark: printable(`${undeterminedWords(column, entry)}.`) };
		}
		if (isNotApplicable(entry)) {
			const { reason } = entry.notApplicable;
			return {
				cell: { text: NOT_APPLICABLE },
				remark: reason === '' ? '' : printable(`${column}: không áp dụng (${reason}).`)
			};
		}
		const definition = this.definition(subject, field);
		const list = definition === undefined || definition.list === '' ? listOfColumn : definition.list;
		const texts = listOf(entry).map((value) => {
			if (definition?.type === 'slot') return this.slot(value);
			if (definition?.type === 'boolean') return value === 'true' ? 'Có' : 'Không';
			return printable(list === '' ? value : this.official(list, value));
		});
		const [only] = texts;
		if (texts.length === 1 && only !== undefined && isIsoDate(only)) {
			return { cell: { text: vietnameseDate(only), date: only }, remark: '' };
		}
		return { cell: { text: texts.join(SEPARATOR) }, remark: '' };
	}
}

/** The notes of the records of one row: what gap and task have alike says nothing more by being said twice. */
export const notesTogether = (texts: readonly string[]): string => [...new Set(texts)].join('\n');
