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

/** Id of the blank row. */
export const NEW_ROW = '+';

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
	/** Not enough for a record yet: what there is waits in the blank row. */
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
