/** A cell of a form as the field's entry: the reverse of the forms' wording. */
import type { FieldEntry, Undetermined } from '$models/architecture/field';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import { NO_TASK, NOT_APPLICABLE, UNDETERMINED } from '$exporters/form03/wording';
import { isLetPassNote } from '$exporters/document/let-pass';
import { normalise, withPlainHyphens } from '$models/text/normalise';
import type { ReadBackCode } from './ledger';

export interface FormCell {
	/** As people read it; a date as dd/mm/yyyy. */
	readonly text: string;
	/** Where the cell is a real date. */
	readonly iso?: string;
	/** What keeps it from being read. */
	readonly flaw?: 'formula' | 'error-cell';
}

export type CellEntry =
	{ readonly ok: true; readonly entry: FieldEntry | null } | { readonly ok: false; readonly code: ReadBackCode };

const read = (entry: FieldEntry | null): CellEntry => ({ ok: true, entry });
const no = (code: ReadBackCode): CellEntry => ({ ok: false, code });

/** Spelling apart from case and spaces. */
export const folded = (text: string): string => normalise(text).replace(/\s+/gu, ' ').toLocaleLowerCase('vi');
/** Texts that say the same: how a line ends, and what cannot be seen, tells nothing. */
export const sameText = (a: string, b: string): boolean =>
	withPlainHyphens(normalise(a)) === withPlainHyphens(normalise(b));

/** ISO of dd/mm/yyyy, mm/yyyy, yyyy or an ISO date that is in the calendar; '' for any other text. */
export function isoOf(text: string): string {
	const match = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/u.exec(text);
	const iso =
		match === null
			? text
			: [match[3] ?? '', match[2], match[1]]
					.filter((part) => part !== undefined)
					.map((part) => part.padStart(2, '0'))
					.join('-');
	if (!/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(iso)) return '';
	const day = `${iso}-01-01`.slice(0, 10);
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? iso : '';
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

/** The line of the notes that explains a column's cell, without its explanation; null where there is none. */
function explained(notes: string, column: string, words: string): string | null {
	const line = new RegExp(`^${escaped(column)}: ${words}(?: \\((.*)\\))?\\.?$`, 'imu').exec(normalise(notes));
	return line === null ? null : (line[1] ?? '');
}

function undetermined(said: string): Undetermined {
	const part = (label: string): string =>
		normalise(new RegExp(`(?:^|; )${label}: (.*?)(?=; (?:lý do|đầu mối|thời hạn): |$)`, 'iu').exec(said)?.[1] ?? '');
	const due = part('thời hạn');
	return { reason: part('lý do'), contact: part('đầu mối'), due: isoOf(due) === '' ? due : isoOf(due) };
}

/** True for a line of the notes that only explains a cell of one of the columns, or that the product wrote of its record. */
export const isRemark = (line: string, columns: readonly string[]): boolean =>
	isLetPassNote(line) ||
	line.trim() === `${NO_TASK}.` ||
	columns.some(
		(column) => explained(line, column, 'chưa xác định') !== null || explained(line, column, 'không áp dụng') !== null
	);

/** What the notes say of a cell that holds no value; null where they say nothing. */
export function entryInNotes(text: string, notes: string, column: string): FieldEntry | null {
	if (folded(text) === folded(UNDETERMINED)) {
		const said = explained(notes, column, 'chưa xác định');
		return said === null ? null : { undetermined: undetermined(said) };
	}
	const said = explained(notes, column, 'không áp dụng');
	return said === null ? null : { notApplicable: { reason: said } };
}

/** True for a cell that says that there is no value, in one of the two official ways. */
export const isWithout = (text: string): boolean =>
	[UNDETERMINED, NOT_APPLICABLE].some((words) => folded(words) === folded(text));

export class CellReader {
	readonly #lists: ReadonlyMap<string, { readonly open: boolean; readonly ids: ReadonlyMap<string, string> }>;
	readonly #slots = new Map<string, string[]>();

	constructor(pack: Pack) {
		this.#lists = new Map(
			pack.lists.map(({ id, open, values }) => [
				id,
				{ open, ids: new Map(values.map((value) => [folded(value.official), value.id])) }
			])
		);
		for (const { slots } of pack.figures) {
			for (const { id, name } of slots) this.#slots.set(folded(name), [...(this.#slots.get(folded(name)) ?? []), id]);
		}
	}

	/** The id of a value by its official spelling; null where the list does not have it. */
	idIn(list: string, text: string): string | null {
		const known = this.#lists.get(list);
		if (known === undefined) return normalise(text);
		return known.ids.get(folded(text)) ?? (known.open ? normalise(text) : null);
	}

	#slot(text: string, near: string): CellEntry {
		const found = this.#slots.get(folded(text)) ?? [];
		const figure = near.slice(0, near.indexOf('.') + 1);
		const best = found.length > 1 && figure !== '' ? found.filter((id) => id.startsWith(figure)) : found;
		const [only, ...others] = best;
		if (only === undefined) return no(found.length === 0 ? 'unknown-value' : 'ambiguous');
		return others.length === 0 ? read({ value: only }) : no('ambiguous');
	}

	/** `near`: what the field holds so far, where it is a place in a figure. */
	entry(cell: FormCell, definition: FieldDefinition, notes: string, column: string, near: string): CellEntry {
		if (cell.flaw !== undefined) return no(cell.flaw);
		const text = normalise(cell.text);
		if (text === '') return read(null);
		if (isWithout(text)) {
			const unsaid: FieldEntry =
				folded(text) === folded(UNDETERMINED)
					? { undetermined: { reason: '', contact: '', due: '' } }
					: { notApplicable: { reason: '' } };
			return read(entryInNotes(text, notes, column) ?? unsaid);
		}
		switch (definition.type) {
			case 'slot':
				return this.#slot(text, near);
			case 'boolean':
				return folded(text) === 'có'
					? read({ value: true })
					: folded(text) === 'không'
						? read({ value: false })
						: no('unknown-value');
			case 'number': {
				const number = Number(text);
				return Number.isFinite(number) ? read({ value: number }) : no('unknown-value');
			}
			case 'date': {
				const iso = cell.iso ?? isoOf(text);
				return iso === '' ? no('wrong-date') : read({ value: iso });
			}
			case 'multi-list':
			case 'multi-reference': {
				const parts = text.split(';').map(normalise);
				const ids = parts.filter((part) => part !== '').map((part) => this.idIn(definition.list, part));
				return ids.includes(null)
					? no('unknown-value')
					: read({ value: [...new Set(ids.filter((id) => id !== null))] });
			}
			default: {
				if (definition.list === '') return read({ value: cell.iso ?? text });
				const id = this.idIn(definition.list, text);
				return id === null ? no('unknown-value') : read({ value: id });
			}
		}
	}
}
