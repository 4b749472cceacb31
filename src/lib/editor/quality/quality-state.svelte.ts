/** The grid of data quality at work: where one stands, what is being typed, and what waits because it could not be written. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import type { EditorState } from '../editor-state.svelte';
import {
	cellKey,
	planBlock,
	qualityGroups,
	qualityRows,
	readBlock,
	shownCell,
	writeBlock,
	type CellRefusal,
	type CellWrite,
	type Place,
	type QualityColumn,
	type QualityGroup,
	type ShownCell
} from './quality-grid';

/** What waits stays with the workbench when the dialog is closed: nothing that was pasted is lost unseen. */
const waiting = new WeakMap<EditorState, ReadonlyMap<string, CellRefusal>>();

const within = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

export class QualityState {
	readonly #editor: EditorState;
	readonly groups: readonly QualityGroup[];
	readonly columns: readonly QualityColumn[];
	readonly rows: readonly ArchitectureObject[] = $derived.by(() =>
		this.#editor.architecture === null ? [] : qualityRows(this.#editor.architecture, this.#editor.pack)
	);
	#at: Place = $state.raw({ row: 0, column: 0 });
	#anchor: Place = $state.raw({ row: 0, column: 0 });
	/** What stands in the field of the cell that is edited; null while none is. */
	#typed: string | null = $state(null);
	#refusals: ReadonlyMap<string, CellRefusal> = $state.raw(new Map());
	#outside: readonly string[] = $state.raw([]);
	/** What the last act did, for the status line. */
	#told = $state('');
	/** Grows with each wish to bring the focus to the cell where one stands. */
	#wishes = $state(0);

	constructor(editor: EditorState) {
		this.#editor = editor;
		this.groups = qualityGroups(editor.pack);
		this.columns = this.groups.flatMap((group) => group.columns);
		this.#refusals = waiting.get(editor) ?? new Map();
	}

	get canWrite(): boolean {
		return this.#editor.canWrite;
	}

	get at(): Place {
		return this.#at;
	}

	get typed(): string | null {
		return this.#typed;
	}

	get refusals(): readonly CellRefusal[] {
		return [...this.#refusals.values()];
	}

	get outside(): readonly string[] {
		return this.#outside;
	}

	get told(): string {
		return this.#told;
	}

	get wishes(): number {
		return this.#wishes;
	}

	refusalAt(object: string, field: string): CellRefusal | undefined {
		return this.#refusals.get(cellKey(object, field));
	}

	nameOf(object: string): string {
		return textOf(this.rows.find(({ id }) => id === object)?.fields['name']) || this.#editor.say('editor.unnamed');
	}

	cell({ row, column }: Place): ShownCell {
		const field = this.columns[column];
		return shownCell(field === undefined ? undefined : this.rows[row]?.fields[field.id], field?.type ?? 'text');
	}

	isChosen({ row, column }: Place): boolean {
		const { from, to } = this.#range;
		return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
	}

	/** Moves by cells; the chosen block grows where `extend` says so. */
	move(down: number, right: number, extend = false): void {
		this.go({ row: this.#at.row + down, column: this.#at.column + right }, extend);
	}

	go({ row, column }: Place, extend = false): void {
		this.#at = { row: within(row, this.rows.length), column: within(column, this.columns.length) };
		if (!extend) this.#anchor = this.#at;
		this.#wishes += 1;
	}

	/** To the cell of a refusal. */
	goTo({ object, field }: CellRefusal): void {
		const row = this.rows.findIndex(({ id }) => id === object);
		const column = this.columns.findIndex(({ id }) => id === field);
		if (row >= 0 && column >= 0) this.go({ row, column });
	}

	/** Begins to edit: with what stands there, or with what was typed. */
	edit(typed?: string): void {
		if (!this.canWrite) return;
		this.#typed = typed ?? this.#textAt(this.#at);
	}

	type(text: string): void {
		this.#typed = text;
	}

	/** Leaves the cell as it was. */
	leave(): void {
		this.#typed = null;
		this.#wishes += 1;
	}

	/** Writes what was typed; what cannot be written waits in the cell. */
	commit(down = 0, right = 0): void {
		const text = this.#typed;
		if (text === null) return;
		this.#typed = null;
		if (text !== this.#textAt(this.#at)) this.#put([[text]], this.#at);
		if (down !== 0 || right !== 0) this.move(down, right);
	}

	clear(): void {
		if (!this.canWrite) return;
		const { from, to } = this.#range;
		const blank = Array.from({ length: to.row - from.row + 1 }, () =>
			Array.from({ length: to.column - from.column + 1 }, () => '')
		);
		this.#put(blank, from);
	}

	/** The chosen block as a spreadsheet takes it. */
	copied(): string {
		const { from, to } = this.#range;
		const cells: string[][] = [];
		for (let row = from.row; row <= to.row; row += 1) {
			const line: string[] = [];
			for (let column = from.column; column <= to.column; column += 1) line.push(this.#textAt({ row, column }));
			cells.push(line);
		}
		return writeBlock(cells);
	}

	/** Pastes a block from where the choice begins; one value goes into all that is chosen. */
	paste(text: string): void {
		if (!this.canWrite) return;
		const block = readBlock(text);
		const { from, to } = this.#range;
		const [only] = block[0] ?? [];
		const isOne = block.length === 1 && block[0]?.length === 1 && only !== undefined;
		const rows = to.row - from.row + 1;
		const columns = to.column - from.column + 1;
		const spread = isOne ? Array.from({ length: rows }, () => Array.from({ length: columns }, () => only)) : block;
		this.#put(spread, from);
		const [first] = spread;
		this.#anchor = from;
		this.#at = {
			row: within(from.row + spread.length - 1, this.rows.length),
			column: within(from.column + (first?.length ?? 1) - 1, this.columns.length)
		};
	}

	undo(): void {
		this.#editor.undo();
		this.#told = '';
	}

	redo(): void {
		this.#editor.redo();
		this.#told = '';
	}

	drop({ object, field }: CellRefusal): void {
		const rest = new Map(this.#refusals);
		rest.delete(cellKey(object, field));
		this.#keep(rest);
	}

	dropAll(): void {
		this.#keep(new Map());
		this.#outside = [];
	}

	get #range(): { readonly from: Place; readonly to: Place } {
		const [a, b] = [this.#anchor, this.#at];
		return {
			from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
			to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) }
		};
	}

	/** What one would edit: what waits there, else what the model says. */
	#textAt(place: Place): string {
		const object = this.rows[place.row];
		const field = this.columns[place.column];
		if (object === undefined || field === undefined) return '';
		const refused = this.refusalAt(object.id, field.id);
		if (refused !== undefined) return refused.text;
		const { kind, text } = this.cell(place);
		return kind === 'value' ? text : '';
	}

	#keep(refusals: ReadonlyMap<string, CellRefusal>): void {
		this.#refusals = refusals;
		waiting.set(this.#editor, refusals);
	}

	#put(block: readonly (readonly string[])[], from: Place): void {
		const objects = this.rows.map(({ id }) => id);
		const plan = planBlock(block, from, objects, this.columns);
		const writes = plan.writes.filter((write) => this.#isNew(write));
		const done =
			writes.length === 0 ||
			this.#editor.run(
				...writes.map(({ object, field, entry }) => ({
					type: 'field.set' as const,
					subject: 'object',
					id: object,
					field,
					entry
				}))
			) !== null;
		// Where the editor refused, it told why, and the cells stand as they stood.
		if (!done) return;
		const rest = new Map(this.#refusals);
		for (const { object, field } of plan.writes) rest.delete(cellKey(object, field));
		for (const refusal of plan.refusals) rest.set(cellKey(refusal.object, refusal.field), refusal);
		this.#keep(rest);
		this.#outside = plan.outside;
		this.#told =
			writes.length === 0
				? this.#editor.say('conformance.gridNothing')
				: this.#editor.say('conformance.gridWritten', { count: writes.length });
	}

	#isNew({ object, field, entry }: CellWrite): boolean {
		const before = this.rows.find(({ id }) => id === object)?.fields[field] ?? null;
		return JSON.stringify(before) !== JSON.stringify(entry);
	}
}
