/** What a grid is about: rows, columns and how to write. The grid itself knows no model. */
import type { Severity } from '$models/framework/rule';
import type { EditorCall } from '../editor-state.svelte';
import type { Refusal, ReadCell, ShownCell } from './cell';

export interface GridColumn {
	readonly id: string;
	readonly label: string;
	readonly hint: string;
	/** Heading over this and its neighbours of the same; '' for none. */
	readonly over: string;
	readonly width: number;
	readonly align: 'start' | 'end';
	readonly isLong: boolean;
	/** True where a cell holds several values, parted by semicolons. */
	readonly isMany: boolean;
	readonly sort: { readonly direction: 'ascending' | 'descending'; readonly place: number } | null;
	readonly isFiltered: boolean;
	shown(row: string): ShownCell;
	/** null for a column that nobody writes. */
	readonly read: ((row: string, text: string) => ReadCell) | null;
	/** What is proposed while one types. */
	options(): readonly string[];
}

export interface GroupRow {
	readonly kind: 'group';
	readonly id: string;
	readonly label: string;
	readonly count: number;
	readonly isOpen: boolean;
}

export type GridRow =
	| { readonly kind: 'record'; readonly id: string }
	| GroupRow
	/** The blank row at the end: what is typed there makes a record. */
	| { readonly kind: 'new'; readonly id: string };

/** Ids of rows that are no records yet begin with it. */
const NEW = '+';

/** Id of the blank row. */
export const NEW_ROW = NEW;

/** Id of a row that was pasted and is no record yet: it says of which table. */
export const pastedRow = (table: string, id: string): string => `${NEW}${table}+${id}`;

/** Whether a row of this table is one that was pasted and is no record yet. */
export const isPastedRow = (table: string, row: string): boolean => row.startsWith(`${NEW}${table}+`);

/** The table of a row that is no record yet; '' where it does not say. */
export const newRowTable = (row: string): string => (row.startsWith(NEW) ? (row.split('+')[1] ?? '') : '');

export interface CellMark {
	readonly severity: Severity;
	readonly text: string;
}

export interface Visitor {
	readonly name: string;
	/** Name of a colour of the tokens, such as `--layer-L2`. */
	readonly colour: string;
}

export type Addition =
	| { readonly ok: true; readonly calls: readonly EditorCall[]; readonly refusals: readonly Refusal[] }
	/** Not enough for a record yet: what there is waits in its row. */
	| { readonly ok: false; readonly refusals: readonly Refusal[] };

export interface GridSource {
	/** Name of the grid. */
	readonly label: string;
	readonly columns: readonly GridColumn[];
	readonly rows: readonly GridRow[];
	/** First columns that stay in sight. */
	readonly frozen: number;
	/** Column that names its row. */
	readonly heading: string;
	readonly rowHeight: number;
	/** True where the headings can be walked to, to sort and filter. */
	readonly hasTools: boolean;
	readonly canWrite: boolean;
	nameOf(row: string): string;
	mark(row: string, column: string): CellMark | null;
	visitors(row: string): readonly Visitor[];
	/** Writes as one step of undo; false where it was refused, and the person told. */
	run(calls: readonly EditorCall[]): boolean;
	/** A new record of what stands in the cells, by column; null where no record can be added here. */
	readonly add: ((id: string, cells: ReadonlyMap<string, string>) => Addition) | null;
	/** Id of a row for what was pasted and is no record yet. */
	pastedRow(): string;
	/** Columns that a line names, brought into sight, null for a cell that names none; null where it is no heading. */
	headings(line: readonly string[]): readonly (string | null)[] | null;
	/** Rows that one stands on or has chosen, the active one last. */
	chosen(rows: readonly string[]): void;
	toggle(group: string): void;
	sort(column: string, more: boolean): void;
	/** Opens what the grid offers for a column. */
	menu(column: string): void;
	resize(column: string, width: number): void;
	/** Opens the form of a cell, or of the whole record. */
	form(row: string, column: string): void;
	open(row: string): void;
	remove(rows: readonly string[]): void;
	find(): void;
}
