/** What changes the model from a grid: typing, pasting, filling, clearing. Each is one step of undo. */
import { MOST_CELLS, MOST_LINES, readPaste, spread, writeBlock } from './block';
import type { EditorCall } from '../editor-state.svelte';
import { cellKey, type Refusal } from './cell';
import type { GridState } from './grid-state.svelte';
import { NEW_ROW } from './grid-source';
import { planBlock } from './plan-block';
import { within, type Place } from './place';

/** Words of the catalogue, in the reader's language. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** Lines of a paste that lie below the last row and could become records. */
export interface Offer {
	readonly column: number;
	readonly lines: readonly (readonly string[])[];
}

/** Named of what lies outside; a long list is cut. */
const MOST_NAMED = 12;

export class GridWriter {
	readonly #grid: GridState;
	readonly #words: Words;
	#told = $state('');
	#outside: readonly string[] = $state.raw([]);
	#offer: Offer | null = $state.raw(null);

	constructor(grid: GridState, words: Words) {
		this.#grid = grid;
		this.#words = words;
	}

	/** What the last act did, for the status line. */
	get told(): string {
		return this.#told;
	}

	/** What was pasted beyond the grid and not written. */
	get outside(): readonly string[] {
		return this.#outside;
	}

	get offer(): Offer | null {
		return this.#offer;
	}

	say(key: string, values?: Record<string, string | number>): string {
		return this.#words(key, values);
	}

	tell(key: string, values?: Record<string, string | number>): void {
		this.#told = this.#words(key, values);
	}

	/** What the last act did holds no longer. */
	forget(): void {
		this.#told = '';
	}

	/** Writes texts from a cell on, over rows that are records; what is in the blank row makes a record. */
	put(block: readonly (readonly string[])[], from: Place): void {
		const { source, waiting } = this.#grid;
		const rows = source.rows.slice(from.row);
		if (rows[0]?.kind === 'new') {
			this.#begin(block, from.column);
			return;
		}
		const records = rows.filter(({ kind }) => kind === 'record').map(({ id }) => id);
		const plan = planBlock(block, records, source.columns.slice(from.column));
		// Where the editor refused, it told why, and the cells stand as they stood.
		if (plan.calls.length > 0 && !source.run(plan.calls)) return;
		waiting.settle(plan.settled, plan.refusals);
		this.#outside = plan.outside;
		this.#takeBelow(plan.below, from.column);
		if (plan.written === 0) this.tell('table.told.nothing');
		else this.tell('table.told.written', { count: plan.written });
	}

	/** The chosen block as a spreadsheet takes it. */
	copied(): string {
		const { block } = this.#grid;
		const columns = this.#grid.columnsOf(block);
		return writeBlock(this.#grid.rowsOf(block).map((row) => columns.map((column) => this.#grid.textAt(row, column))));
	}

	clear(): void {
		const { block, canWrite } = this.#grid;
		if (!canWrite) return;
		const wide = block.to.column - block.from.column + 1;
		const blank = this.#grid.rowsOf(block).map(() => Array.from({ length: wide }, () => ''));
		if (blank.length > 0) this.put(blank, block.from);
	}

	/** Pastes from where the choice begins; a block that fits the choice several times fills all of it. */
	paste(text: string): void {
		if (!this.#grid.canWrite) {
			this.tell('table.readOnly');
			return;
		}
		const { from, to } = this.#grid.block;
		const records = this.#grid.source.rows.filter(({ kind }) => kind !== 'new').length;
		const pasted = readPaste(text, records - from.row);
		if (!pasted.ok) {
			this.tell(`table.paste.${pasted.fault}`, { count: MOST_CELLS, lines: MOST_LINES });
			return;
		}
		if (from.row < 0) return;
		const filled = spread(pasted.block, this.#grid.rowsOf({ from, to }).length || 1, to.column - from.column + 1);
		const { source } = this.#grid;
		this.put(filled, from);
		this.#grid.choose({
			from,
			to: {
				row: within(from.row + filled.length - 1, 0, source.rows.length),
				column: within(from.column + (filled[0]?.length ?? 1) - 1, 0, source.columns.length)
			}
		});
	}

	/** Puts the first row of the chosen cells into those under it; a single row takes what stands above it. */
	fillDown(): void {
		const { from, to } = this.#grid.block;
		if (from.row < 0 || !this.#grid.canWrite) return;
		if (from.row === to.row && from.row > 0) this.#fill(from.row - 1, from.row - 1, to.row);
		else this.#fill(from.row, from.row, to.row);
	}

	/** Ends pulling the fill handle: the chosen cells go on repeating down to where it was let go. */
	fillPulled(): void {
		const { block, filling } = this.#grid;
		this.#grid.pullFill(null);
		if (filling === null || filling <= block.to.row) return;
		this.#fill(block.from.row, block.to.row, filling);
		this.#grid.choose({ from: block.from, to: { row: filling, column: block.to.column } });
	}

	/** Adds the lines of the offer as records, as one step. */
	takeOffer(): void {
		const offer = this.#offer;
		this.#offer = null;
		if (offer !== null) this.#addLines(offer.lines, offer.column);
	}

	dropOffer(): void {
		this.#offer = null;
		this.tell('table.told.nothing');
	}

	drop(refusal: Refusal): void {
		this.#grid.waiting.drop([refusal]);
	}

	dropAll(): void {
		this.#grid.waiting.drop(this.#grid.refusals);
		this.#outside = [];
	}

	/** What lies outside, cut where it is much. */
	outsideNamed(): string {
		const shown = this.#outside.slice(0, MOST_NAMED).map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text));
		return shown.join('; ') + (this.#outside.length > MOST_NAMED ? '; …' : '');
	}

	#fill(first: number, last: number, end: number): void {
		const { from, to } = this.#grid.block;
		const columns = this.#grid.columnsOf({ from, to });
		const across = (row: number): { row: number; column: number } => ({ row, column: from.column });
		const pattern = this.#grid.rowsOf({ from: across(first), to: across(last) });
		const targets = this.#grid.rowsOf({ from: across(last + 1), to: across(end) });
		if (pattern.length === 0 || targets.length === 0) return;
		const block = targets.map((target, index) => {
			const source = pattern[index % pattern.length] ?? '';
			// What nobody writes, such as a code, stays each row's own.
			return columns.map((column) => this.#grid.textAt(column.read === null ? target : source, column));
		});
		this.put(block, { row: last + 1, column: from.column });
	}

	#takeBelow(lines: readonly (readonly string[])[], column: number): void {
		if (lines.length === 0) return;
		if (this.#grid.source.add !== null) this.#offer = { column, lines };
		else this.#outside = [...this.#outside, ...lines.flat().filter((text) => text.trim() !== '')];
	}

	/** The blank row: one line is begun at once, more are offered as records. */
	#begin(block: readonly (readonly string[])[], column: number): void {
		if (block.length > 1) this.#takeBelow(block, column);
		else this.#addLines(block, column);
	}

	#addLines(lines: readonly (readonly string[])[], from: number): void {
		const { source, waiting } = this.#grid;
		if (source.add === null) return;
		const calls: EditorCall[] = [];
		const refusals: Refusal[] = [];
		const outside: string[] = [];
		const settled: string[] = [];
		let added = 0;
		for (const line of lines) {
			const cells = new Map(
				// What waits in the blank row belongs to the record that is begun there.
				lines.length > 1
					? []
					: [...waiting.all].filter(({ row }) => row === NEW_ROW).map((one) => [one.column, one.text])
			);
			for (const [offset, text] of line.entries()) {
				const column = source.columns[from + offset];
				if (column !== undefined) cells.set(column.id, text.trim());
				else if (text.trim() !== '') outside.push(text.trim());
			}
			const filled = [...cells].filter(([, text]) => text !== '');
			settled.push(...[...cells].filter(([, text]) => text === '').map(([id]) => cellKey(NEW_ROW, id)));
			const addition = source.add(crypto.randomUUID(), new Map(filled));
			if (addition.ok) {
				calls.push(...addition.calls);
				refusals.push(...addition.refusals);
				settled.push(...[...cells.keys()].map((id) => cellKey(NEW_ROW, id)));
				added += 1;
			} else if (lines.length > 1) outside.push(...filled.map(([, text]) => text));
			else refusals.push(...addition.refusals);
		}
		if (calls.length > 0 && !source.run(calls)) return;
		waiting.settle(settled, refusals);
		this.#outside = outside;
		if (added > 0) this.tell('table.told.added', { count: added });
	}
}
