/** Somebody else's workbook as plain values: what every later stage reads, and nothing of the file format. */

export type SourceValue =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'number'; readonly number: number }
	| { readonly kind: 'boolean'; readonly boolean: boolean }
	/** ISO date of a real date cell. */
	| { readonly kind: 'date'; readonly iso: string }
	| { readonly kind: 'error'; readonly text: string };

export interface SourceCell {
	/** From 1. */
	readonly column: number;
	readonly value: SourceValue;
	/** Address of the top left cell where this one is part of a merged area, else ''. */
	readonly merged: string;
	/** What the program would work out anew; the value is what it worked out last. */
	readonly formula?: true;
}

export interface SourceRow {
	/** Number as the spreadsheet program shows it, from 1. */
	readonly number: number;
	readonly cells: readonly SourceCell[];
}

export interface SourceSheet {
	readonly name: string;
	readonly rows: readonly SourceRow[];
}

export interface SourceWorkbook {
	readonly fileName: string;
	readonly sheets: readonly SourceSheet[];
}

/** `A`, `B`, ... `AA`. */
export function columnLetter(column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return letters;
}

/** The cell as a person reads it. */
export function shownText(value: SourceValue | undefined): string {
	if (value === undefined) return '';
	switch (value.kind) {
		case 'text':
		case 'error':
			return value.text;
		case 'number':
			return String(value.number);
		case 'boolean':
			return value.boolean ? 'TRUE' : 'FALSE';
		case 'date':
			return value.iso;
	}
}

export const cellAt = (row: SourceRow, column: number): SourceCell | undefined =>
	row.cells.find((cell) => cell.column === column);
