/** What changes the model from a grid: typing, pasting, filling, clearing. Each is one step of undo. */
import { MOST_CELLS, MOST_LINES, readPaste, spread, writeBlock } from './block';
import type { EditorCall } from '../editor-state.svelte';
import { cellKey, type Refusal } from './cell';
import type { GridState } from './grid-state.svelte';
import { NEW_ROW, type GridColumn } from './grid-source';
import { planBlock } from './plan-block';
import { within, type Place } from './place';

/** Words of the catalogue, in the reader's language. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

type Block = readonly (readonly string[])[];
/** Where the cells of a line belong; undefined for a cell that has no place here. */
type Columns = readonly (GridColumn | undefined)[];

/** Lines of a paste that lie below the last row and could become records. */
export interface Offer {
	readonly columns: Columns;
	readonly lines: Block;
}

/** Named of what lies outside; a long list is cut. */
const MOST_NAMED = 12;

export class GridWriter {
	readonly #grid: GridState;
	readonly #words: Words;
	#told = $state('');
	/** What the heading of the last paste said; '' where it had none. */
	#heading = $state('');
	#outside: readonly string[] = $state.raw([]);
	#offer: Offer | null = $state.raw(null);

	constructor(grid: GridState, words: Words) {
		this.#grid = grid;
		this.#words = words;
	}

	/** What the last act did, for the status line. */
	get told(): string {
		return [this.#heading, this.#told].filter((text) => text !== '').join(' ');
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
		this.#heading = '';
	}

	/**
	 * Writes texts from a cell on, over rows that are records; what is in a row that is none yet makes a record. `columns` say
	 * where the cells of a line belong, where it is not from this cell on.
	 */
	put(block: Block, from: Place, columns: Columns = this.#grid.source.columns.slice(from.column)): void {
		this.#heading = '';
		const { source, waiting } = this.#grid;
		const rows = source.rows.slice(from.row);
		const records = rows.filter(({ kind }) => kind === 'record').map(({ id }) => id);
		const pasted = rows.filter(({ kind, id }) => kind === 'new' && id !== NEW_ROW).map(({ id }) => id);
		const plan = planBlock(block.slice(0, records.length), records, columns);
		// Where the editor refused, it told why, and the cells stand as they stood.
		if (plan.calls.length > 0 && !source.run(plan.calls)) return;
		waiting.settle(plan.settled, plan.refusals);
		this.#outside = plan.outside;
		if (records.length > 0) {
			if (plan.written === 0) this.tell('table.told.nothing');
			else this.tell('table.told.written', { count: plan.written });
		}
		const more = block.slice(records.length);
		const own = more.slice(0, pasted.length);
		if (own.length > 0) this.#addLines(own, columns, pasted);
		this.#below(more.slice(pasted.length), columns, records.length + pasted.length === 0);
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
		const { source } = this.#grid;
		const named = source.headings(pasted.block[0] ?? []);
		if (named !== null && pasted.block.length > 1) {
			const columns = named.map((id) => source.columns.find((column) => column.id === id));
			this.put(pasted.block.slice(1), from, columns);
			this.#outside = this.#outside.filter((text) => text !== '');
			this.#heading = this.#words('table.told.heading', {
				columns: columns.flatMap((column) => column?.label ?? []).join(', ')
			});
			return;
		}
		const filled = spread(pasted.block, this.#grid.rowsOf({ from, to }).length || 1, to.column - from.column + 1);
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
		if (offer !== null) {
			const { source } = this.#grid;
			this.#addLines(
				offer.lines,
				offer.columns,
				offer.lines.map(() => source.pastedRow())
			);
		}
	}

	dropOffer(): void {
		this.#offer = null;
		this.tell('table.told.nothing');
	}

	/** Lets go of what waits in a cell; of a row that is no record yet, all of it. */
	drop(refusal: Refusal): void {
		const { waiting, source } = this.#grid;
		const isNew = source.rows.some(({ kind, id }) => kind === 'new' && id === refusal.row && id !== NEW_ROW);
		waiting.drop(isNew ? waiting.of(refusal.row) : [refusal]);
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

	/** Lines below the last record: one in the blank row is begun at once, more are offered as records. */
	#below(lines: Block, columns: Columns, isBlankRow: boolean): void {
		const filled = lines.filter((cells) => cells.some((text) => text.trim() !== ''));
		if (isBlankRow && lines.length === 1) this.#addLines(lines, columns, [NEW_ROW]);
		else if (filled.length === 0) return;
		else if (this.#grid.source.add !== null) this.#offer = { columns, lines: filled };
		else this.#outside = [...this.#outside, ...filled.flat().filter((text) => text.trim() !== '')];
	}

	/** Makes records of lines, as one step; what is not enough for one waits in its row, each cell with its reason. */
	#addLines(lines: Block, columns: Columns, rows: readonly string[]): void {
		const { source, waiting } = this.#grid;
		if (source.add === null) return;
		const calls: EditorCall[] = [];
		const refusals: Refusal[] = [];
		const outside: string[] = [];
		const settled: string[] = [];
		let added = 0;
		for (const [index, line] of lines.entries()) {
			const row = rows[index] ?? NEW_ROW;
			// What waits in the row belongs to the record that is begun there.
			const cells = new Map(waiting.of(row).map((one) => [one.column, one.text]));
			for (const [offset, text] of line.entries()) {
				const column = columns[offset];
				if (column !== undefined) cells.set(column.id, text.trim());
				else if (text.trim() !== '') outside.push(text.trim());
			}
			const filled = new Map([...cells].filter(([, text]) => text !== ''));
			settled.push(...[...cells.keys()].map((id) => cellKey(row, id)));
			if (filled.size === 0) continue;
			const addition = source.add(crypto.randomUUID(), filled);
			refusals.push(...addition.refusals.map((one) => (addition.ok ? one : { ...one, row })));
			if (!addition.ok) continue;
			calls.push(...addition.calls);
			added += 1;
		}
		if (calls.length > 0 && !source.run(calls)) return;
		waiting.settle(settled, refusals);
		this.#outside = [...this.#outside, ...outside];
		const kept = new Set(refusals.filter(({ row }) => rows.includes(row)).map(({ row }) => row)).size;
		if (kept > 0 && lines.length > 1) this.tell('table.told.addedSome', { count: added, kept });
		else if (added > 0) this.tell('table.told.added', { count: added });
	}
}
