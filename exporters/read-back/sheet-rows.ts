/** A sheet of an edited Form 03 beside what the form said when it was made. */
import type { Form03Sheet, Pack } from '$models/framework/pack';
import { isNotes, type RowSubject, type TableRow } from '$exporters/form03/tables';
import { withoutLetPassNotes } from '$exporters/document/let-pass';
import { normalise } from '$models/text/normalise';
import { blankCell, type FormRow } from './open-form03';
import type { ProposedEdits } from './proposed-edits';
import { sameText, type FormCell } from './read-cell';

/** A data sheet: its form, what it said when it was made, and what it says in the file. */
export class SheetRows {
	constructor(
		readonly form: Form03Sheet,
		readonly base: readonly TableRow[],
		readonly rows: readonly FormRow[]
	) {}

	columnOf(field: string): string {
		return this.form.columns.find((column) => column.field === field)?.name ?? '';
	}

	cell(row: FormRow, field: string): FormCell {
		return row.cells.get(this.columnOf(field)) ?? blankCell;
	}

	said(row: FormRow, field: string): string {
		return normalise(this.cell(row, field).text);
	}

	/** What the form said under a column when it was made. */
	was(row: TableRow, field: string): string {
		const at = this.form.columns.findIndex((column) => column.field === field);
		return normalise(row.cells[at]?.text ?? '');
	}

	/** Several rows may have one key: those that say what they said are found first, the others in their order. */
	found(keyOfRow: (row: FormRow) => string, keyOfBase: (row: TableRow) => string): FoundRows {
		const waiting = new Map<string, Set<TableRow>>();
		for (const row of this.base) {
			const key = keyOfBase(row);
			waiting.set(key, (waiting.get(key) ?? new Set()).add(row));
		}
		const pairs = new Map<FormRow, TableRow>();
		const pair = (row: FormRow, fits: (base: TableRow) => boolean): void => {
			const rows = waiting.get(keyOfRow(row));
			const base = pairs.has(row) ? undefined : [...(rows ?? [])].find(fits);
			if (base === undefined) return;
			rows?.delete(base);
			pairs.set(row, base);
		};
		for (const row of this.rows) pair(row, (base) => this.isSame(row, base));
		for (const row of this.rows) pair(row, () => true);
		return { pairs, left: [...waiting.values()].flatMap((rows) => [...rows]), known: new Set(waiting.keys()) };
	}

	/** True where every cell that the file has says what the form said, whatever its notes added about what is let pass. */
	isSame(row: FormRow, base: TableRow): boolean {
		return this.form.columns.every((column, at) => {
			const cell = row.cells.get(column.name);
			if (cell === undefined) return true;
			const was = base.cells[at]?.text ?? '';
			if (sameText(cell.text, was)) return true;
			return isNotes(column) && sameText(withoutLetPassNotes(cell.text), withoutLetPassNotes(was));
		});
	}
}

/** Which row of the form each row of the file is. */
export interface FoundRows {
	readonly pairs: ReadonlyMap<FormRow, TableRow>;
	/** Rows of the form that are not in the file any more. */
	readonly left: readonly TableRow[];
	readonly known: ReadonlySet<string>;
}

/** What is the same for all sheets of one file. */
export interface Reading {
	readonly edits: ProposedEdits;
	readonly pack: Pack;
	/** Objects by code: those of the state, and new ones by the code that somebody wrote. */
	readonly objects: Map<string, string>;
	/** Whether rows that are gone are proposed for deletion. */
	readonly missing: 'keep' | 'propose';
}

/** Takes the cells of a row that are fields of its records. */
export function readFields(
	{ edits }: Reading,
	sheet: SheetRows,
	row: FormRow,
	records: readonly RowSubject[],
	withNotes = true
): void {
	const notesColumn = sheet.form.columns.find(isNotes);
	const notes = row.cells.get(notesColumn?.name ?? '');
	for (const column of sheet.form.columns) {
		const cell = row.cells.get(column.name);
		if (cell === undefined || column === notesColumn || column.field.startsWith('@')) continue;
		for (const record of records) edits.field(record, column, cell, notes?.text ?? '', row.place(column.name));
	}
	if (withNotes && notes !== undefined) edits.notes(sheet.form, records, notes, row.place(notesColumn?.name ?? ''));
}

/** The id of an object by its code; the ledger tells of a code that nobody has. */
export function objectBy(
	{ edits, objects }: Reading,
	sheet: SheetRows,
	row: FormRow,
	field: string,
	code: string
): string | null {
	const id = objects.get(code);
	if (id !== undefined) return id;
	edits.say(row.place(sheet.columnOf(field)), 'unknown-code', '', code);
	return null;
}
