/** The cells of one row as they are drawn, without what depends on where one stands: they change only with their record. */
import type { Refusal } from './cell';
import { NEW_ROW, type CellMark, type GridColumn, type GridRow, type Visitor } from './grid-source';
import type { GridState } from './grid-state.svelte';

export interface LineCell {
	readonly column: GridColumn;
	/** Of the column among all. */
	readonly index: number;
	readonly isHeading: boolean;
	readonly text: string;
	/** Second line under the value. */
	readonly note: string;
	/** True for what is open with a reason. */
	readonly isOpen: boolean;
	readonly refusal: Refusal | undefined;
	/** What the cell is described by: the name of a row stays its name, whatever is marked at it. */
	readonly told: string;
	readonly mark: CellMark | null;
	readonly visitors: readonly Visitor[];
	/** True for the few that have more than a text and a mark. */
	readonly hasMore: boolean;
}

/** No column is as wide as this; laying out more would only hold up the page. The field and the form show all of it. */
const MOST_DRAWN = 400;
const drawn = (text: string): string => (text.length > MOST_DRAWN ? `${text.slice(0, MOST_DRAWN)}…` : text);

const nobody: readonly Visitor[] = [];

function lineCell(grid: GridState, row: GridRow, column: GridColumn, index: number): LineCell {
	const { source, waiting, writer } = grid;
	const isHeading = column.id === source.heading;
	const isRecord = row.kind === 'record';
	const isBlank = row.id === NEW_ROW;
	const refusal = waiting.at(row.id, column.id);
	const mark = isRecord && refusal === undefined ? source.mark(row.id, column.id) : null;
	const visitors = isHeading && isRecord ? source.visitors(row.id) : nobody;
	const reason = refusal === undefined ? (mark?.text ?? '') : grid.reason(refusal);
	const told = [reason, ...visitors.map(({ name }) => writer.say('table.row.visitor', { name }))];
	const common = {
		...{ column, index, isHeading, refusal, mark, visitors },
		told: told.filter((text) => text !== '').join('\n'),
		hasMore: refusal !== undefined || visitors.length > 0
	};
	if (refusal !== undefined) return { ...common, text: drawn(refusal.text), note: '', isOpen: false };
	if (row.kind === 'new') {
		const text = isHeading && grid.canWrite && isBlank ? writer.say('table.new') : '';
		return { ...common, text, note: '', isOpen: false };
	}
	const { kind, text, note = '' } = grid.cell(row, column);
	return { ...common, text: drawn(text), note: drawn(note), isOpen: kind !== 'value' };
}

/** `columns` are the indexes of those that are drawn. */
export const lineCells = (grid: GridState, row: GridRow, columns: readonly number[]): readonly LineCell[] =>
	columns.flatMap((index) => {
		const column = grid.source.columns[index];
		return column === undefined ? [] : [lineCell(grid, row, column, index)];
	});
