/** A grid at work: where one stands, what is chosen and typed. What is written goes through `GridWriter`. */
import type { Fault, Refusal, ShownCell } from './cell';
import type { GridColumn, GridRow, GridSource } from './grid-source';
import { GridWriter, type Words } from './grid-writer.svelte';
import { blockOf, holds, within, type Block, type Place } from './place';
import type { Waiting } from './waiting.svelte';

/** A place that stays with its row when rows come and go around it. */
interface Stand extends Place {
	readonly id: string;
}

export interface Typing {
	readonly text: string;
	/** True where it began with what stood there, so that all there is to choose from is proposed. */
	readonly isWhole: boolean;
}

/** A wish to see the cell where one stands; the number makes asking twice two askings. */
export interface SightWish {
	readonly no: number;
	readonly focus: boolean;
}

const blankCell: ShownCell = { kind: 'value', text: '', typed: '' };

export class GridState {
	readonly source: GridSource;
	readonly waiting: Waiting;
	readonly writer: GridWriter;
	#stand: Stand = $state.raw({ row: 0, column: 0, id: '' });
	#anchor: Stand = $state.raw({ row: 0, column: 0, id: '' });
	#typing: Typing | null = $state.raw(null);
	#marked: ReadonlySet<string> = $state.raw(new Set());
	/** Last row of the block that the fill handle is being pulled over; null while it is not. */
	#filling: number | null = $state(null);
	#wish: SightWish = $state.raw({ no: 0, focus: false });
	readonly #indexes: ReadonlyMap<string, number> = $derived.by(
		() => new Map(this.source.rows.map(({ id }, index) => [id, index]))
	);
	readonly #at: Place = $derived(
		this.#placeOf(this.#stand) ?? this.#standAt(this.#stand.row, this.#stand.column, this.#top)
	);
	/** The chosen cells; while one is on the headings, none. A corner whose row is gone is where one stands. */
	readonly #block: Block = $derived.by(() => {
		const anchor = this.#at.row < 0 ? null : this.#placeOf(this.#anchor);
		return blockOf(anchor ?? this.#at, this.#at);
	});

	constructor(source: GridSource, waiting: Waiting, words: Words) {
		this.source = source;
		this.waiting = waiting;
		this.writer = new GridWriter(this, words);
		this.#stand = this.#standAt(0, 0, 0);
		this.#anchor = this.#stand;
	}

	get at(): Place {
		return this.#at;
	}

	get typing(): Typing | null {
		return this.#typing;
	}

	get wish(): SightWish {
		return this.#wish;
	}

	get filling(): number | null {
		return this.#filling;
	}

	get canWrite(): boolean {
		return this.source.canWrite;
	}

	get block(): Block {
		return this.#block;
	}

	get marked(): ReadonlySet<string> {
		return this.#marked;
	}

	/** Index of a row; undefined where it is not shown. */
	indexOf(id: string): number | undefined {
		return this.#indexes.get(id);
	}

	/** What waits in cells of this grid. */
	get refusals(): readonly Refusal[] {
		const columns = new Set(this.source.columns.map(({ id }) => id));
		return [...this.waiting.all].filter(({ row, column }) => this.#indexes.has(row) && columns.has(column));
	}

	/** Records that an act on rows is for: those marked, else those of the chosen cells. */
	get rowsMeant(): readonly string[] {
		return this.#marked.size > 0 ? [...this.#marked].filter((id) => this.#indexes.has(id)) : this.rowsOf(this.block);
	}

	rowsOf({ from, to }: Block): readonly string[] {
		return this.source.rows
			.slice(Math.max(0, from.row), to.row + 1)
			.filter(({ kind }) => kind === 'record')
			.map(({ id }) => id);
	}

	columnsOf({ from, to }: Block): readonly GridColumn[] {
		return this.source.columns.slice(from.column, to.column + 1);
	}

	isChosen(place: Place): boolean {
		return holds(this.block, place);
	}

	isFilled({ row, column }: Place): boolean {
		const { from, to } = this.block;
		return (
			this.#filling !== null && row > to.row && row <= this.#filling && column >= from.column && column <= to.column
		);
	}

	cell(row: GridRow | undefined, column: GridColumn | undefined): ShownCell {
		if (row === undefined || column === undefined || row.kind !== 'record') return blankCell;
		return column.shown(row.id);
	}

	/** What one would edit or copy: what waits there, else what the model says. */
	textAt(row: string, column: GridColumn): string {
		return this.waiting.at(row, column.id)?.text ?? (row === this.#newRow ? '' : column.shown(row).typed);
	}

	/** Moves by cells; the chosen block grows where `extend` says so. */
	move(down: number, right: number, extend = false): void {
		this.go({ row: this.#at.row + down, column: this.#at.column + right }, extend);
	}

	go({ row, column }: Place, extend = false): void {
		this.#stand = this.#standAt(row, column, extend ? 0 : this.#top);
		if (!extend) this.#anchor = this.#stand;
		this.#see(true);
		this.#tellChosen();
	}

	/** Comes to a record that was chosen elsewhere, without taking the focus. */
	show(id: string): void {
		const row = this.#indexes.get(id);
		if (row === undefined || id === this.#stand.id) return;
		this.#stand = this.#standAt(row, this.#at.column, 0);
		this.#anchor = this.#stand;
		this.#see(false);
	}

	/** To a cell by record and column; false where it is not shown. */
	goTo(id: string, column: string): boolean {
		const row = this.#indexes.get(id);
		const at = this.source.columns.findIndex((one) => one.id === column);
		if (row === undefined || at < 0) return false;
		this.go({ row, column: at });
		return true;
	}

	chooseAll(): void {
		this.#anchor = this.#standAt(0, 0, 0);
		this.#stand = this.#standAt(this.source.rows.length - 1, this.source.columns.length - 1, 0);
		this.#tellChosen();
	}

	mark(ids: readonly string[], on: boolean): void {
		const next = new Set(this.#marked);
		for (const id of ids) {
			if (on) next.add(id);
			else next.delete(id);
		}
		this.#marked = next;
		this.#tellChosen();
	}

	/** Marks the rows of the chosen cells, or takes the mark off where all have it. */
	toggleMarks(): void {
		const ids = this.rowsOf(this.block);
		this.mark(ids, !ids.every((id) => this.#marked.has(id)));
	}

	unmarkAll(): void {
		this.#marked = new Set();
	}

	/** Begins to edit: with what stands there, or with what was typed. */
	edit(typed?: string): void {
		const row = this.source.rows[this.#at.row];
		const column = this.source.columns[this.#at.column];
		if (!this.canWrite || row === undefined || column === undefined || row.kind === 'group') return;
		if (column.read === null) {
			this.writer.tell('table.cell.read-only');
			return;
		}
		this.#typing = { text: typed ?? this.textAt(row.id, column), isWhole: typed === undefined };
	}

	type(text: string): void {
		this.#typing = { text, isWhole: false };
	}

	/** Leaves the cell as it was. */
	leave(): void {
		this.#typing = null;
		this.#see(true);
	}

	/** Writes what was typed; what cannot be written waits in the cell. */
	commit(down = 0, right = 0): void {
		const typing = this.#typing;
		const row = this.source.rows[this.#at.row];
		const column = this.source.columns[this.#at.column];
		if (typing === null) return;
		this.#typing = null;
		const { column: at } = this.#at;
		const before = this.#indexes;
		// What was typed anew is read again, also where it looks as it did: a label may stand there in place of its value.
		if (row !== undefined && column !== undefined && !typing.isWhole) {
			this.writer.put([[typing.text]], this.#at);
		}
		// Who goes on to the right fills the row just made, not the next empty one.
		const made =
			row?.kind === 'new' && right !== 0
				? this.source.rows.findIndex(({ kind, id }) => kind === 'record' && !before.has(id))
				: -1;
		if (made >= 0) this.go({ row: made + down, column: at + right });
		else if (down !== 0 || right !== 0) this.move(down, right);
	}

	pullFill(row: number | null): void {
		this.#filling = row === null ? null : within(row, this.block.to.row, this.source.rows.length);
	}

	/** The reason that a cell is refused for, in the reader's words. */
	reason({ fault, hint }: Pick<Fault, 'fault' | 'hint'>): string {
		return this.writer.say(`table.fault.${fault}`, { hint });
	}

	/** Chooses a block, the last cell of it active. */
	choose({ from, to }: Block): void {
		this.#anchor = this.#standAt(from.row, from.column, 0);
		this.#stand = this.#standAt(to.row, to.column, 0);
		this.#see(true);
		this.#tellChosen();
	}

	get #top(): number {
		return this.source.hasTools ? -1 : 0;
	}

	get #newRow(): string | undefined {
		const last = this.source.rows.at(-1);
		return last?.kind === 'new' ? last.id : undefined;
	}

	/** Where the row of a stand is now; null where it is gone. */
	#placeOf({ row, column, id }: Stand): Place | null {
		const at = row < 0 || this.source.rows[row]?.id === id ? row : this.#indexes.get(id);
		return at === undefined ? null : { row: at, column: within(column, 0, this.source.columns.length) };
	}

	#standAt(row: number, column: number, top: number): Stand {
		const at = within(row, top, this.source.rows.length);
		return { row: at, column: within(column, 0, this.source.columns.length), id: this.source.rows[at]?.id ?? '' };
	}

	#see(focus: boolean): void {
		this.#wish = { no: this.#wish.no + 1, focus };
	}

	#tellChosen(): void {
		const own = this.rowsMeant;
		const active = this.source.rows[this.#at.row];
		const last = active?.kind === 'record' ? [active.id] : [];
		this.source.chosen([...own.filter((id) => id !== last[0]), ...last]);
	}
}
