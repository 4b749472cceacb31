/** Where a sheet's table is: titles above it are passed over, headers of one to three rows are joined. */
import { fold } from '$models/text/fold';
import { normalise } from '$models/text/normalise';
import { cellAt, columnLetter, shownText, type SourceRow, type SourceSheet } from './source';

export interface TableColumn {
	readonly column: number;
	readonly letter: string;
	/** Parts of a header of several rows are joined by ` › `. */
	readonly header: string;
}

export interface Table {
	readonly sheet: string;
	/** Row numbers of the header, first and last. */
	readonly headerRows: readonly [number, number];
	readonly columns: readonly TableColumn[];
	readonly rows: readonly SourceRow[];
}

const MOST_TITLE_ROWS = 40;
const MOST_HEADER_ROWS = 3;

/** Cells of a row that are not the same merged area again. */
const distinct = (row: SourceRow): number =>
	new Set(row.cells.map((cell) => (cell.merged === '' ? `#${cell.column}` : cell.merged))).size;

const isTextual = (row: SourceRow): boolean =>
	row.cells.every(({ value }) => value.kind === 'text' || (value.kind === 'number' && Number.isInteger(value.number)));

const rowOf = (address: string): number => Number(/\d+$/u.exec(address)?.[0] ?? 0);
const columnOf = (address: string): string => /^[A-Z]+/u.exec(address)?.[0] ?? '';

/** True where a header goes on below: an area spans columns here, or the next row repeats one from above. */
function goesOn(row: SourceRow, next: SourceRow | undefined): boolean {
	if (next === undefined || next.number !== row.number + 1) return false;
	const fromAbove = next.cells.some(({ merged }) => merged !== '' && rowOf(merged) < next.number);
	const spans = row.cells.some(({ merged, column }) => merged !== '' && columnOf(merged) !== columnLetter(column));
	return (fromAbove || spans) && isTextual(next);
}

/** A row such as `(1) (2) (3)` under a header. */
const isNumbering = (row: SourceRow): boolean =>
	row.cells.length > 2 &&
	row.cells.every(
		({ value }, index) =>
			shownText(value)
				.trim()
				.replace(/^\((.*)\)$/u, '$1') === String(index + 1)
	);

function joined(parts: readonly string[]): string {
	const kept: string[] = [];
	for (const part of parts) if (part !== '' && !kept.some((other) => fold(other) === fold(part))) kept.push(part);
	return kept.join(' › ');
}

/** The table of a sheet, or null where it has none. */
export function findTable(sheet: SourceSheet): Table | null {
	const start = sheet.rows.findIndex((row, index) => index < MOST_TITLE_ROWS && distinct(row) >= 3 && isTextual(row));
	if (start < 0) return null;
	let end = start;
	while (end - start + 1 < MOST_HEADER_ROWS) {
		const row = sheet.rows[end];
		if (row === undefined || !goesOn(row, sheet.rows[end + 1])) break;
		end += 1;
	}
	const header = sheet.rows.slice(start, end + 1);
	const numbers = [...new Set(header.flatMap((row) => row.cells.map(({ column }) => column)))].sort((a, b) => a - b);
	const columns = numbers.map((column) => ({
		column,
		letter: columnLetter(column),
		header: joined(header.map((row) => normalise(shownText(cellAt(row, column)?.value)).replace(/\s+/gu, ' ')))
	}));
	const below = sheet.rows.slice(end + 1);
	const rows = below[0] !== undefined && isNumbering(below[0]) ? below.slice(1) : below;
	return {
		sheet: sheet.name,
		headerRows: [header[0]?.number ?? 1, header.at(-1)?.number ?? 1],
		columns: columns.filter(({ header: text }) => text !== ''),
		rows
	};
}
