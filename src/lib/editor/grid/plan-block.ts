/** What a block of texts does from a cell on: what is written, what waits, what has no place. */
import type { EditorCall } from '../editor-state.svelte';
import { cellKey, type Refusal } from './cell';
import type { GridColumn } from './grid-source';

export type PlanColumn = Pick<GridColumn, 'id' | 'read' | 'shown'>;

export interface BlockPlan {
	readonly calls: readonly EditorCall[];
	/** Cells that now hold what was given, by key; nothing waits in them any more. */
	readonly settled: readonly string[];
	readonly refusals: readonly Refusal[];
	/** What lies right of the last column. */
	readonly outside: readonly string[];
	/** Lines below the last record. */
	readonly below: readonly (readonly string[])[];
	/** How many cells change. */
	readonly written: number;
}

/**
 * `rows` and `columns` are those from the first cell on. A column that nobody writes takes only what it shows anyway; other
 * text waits there with that reason, so that it is not lost.
 */
export function planBlock(
	block: readonly (readonly string[])[],
	rows: readonly string[],
	columns: readonly (PlanColumn | undefined)[]
): BlockPlan {
	const calls: EditorCall[] = [];
	const settled: string[] = [];
	const refusals: Refusal[] = [];
	const outside: string[] = [];
	let written = 0;
	for (const [down, cells] of block.slice(0, rows.length).entries()) {
		const row = rows[down];
		if (row === undefined) continue;
		for (const [right, text] of cells.entries()) {
			const column = columns[right];
			if (column === undefined) {
				if (text.trim() !== '') outside.push(text.trim());
			} else if (column.read === null) {
				if (text.trim() === '' || text === column.shown(row).typed) settled.push(cellKey(row, column.id));
				else refusals.push({ row, column: column.id, text: text.trim(), fault: 'read-only', hint: '' });
			} else {
				const read = column.read(row, text);
				if (read.ok) {
					calls.push(...read.calls);
					settled.push(cellKey(row, column.id));
					written += read.calls.length === 0 ? 0 : 1;
				} else refusals.push({ row, column: column.id, text: text.trim(), fault: read.fault, hint: read.hint });
			}
		}
	}
	const below = block.slice(rows.length).filter((cells) => cells.some((text) => text.trim() !== ''));
	return { calls, settled, refusals, outside, below, written };
}
