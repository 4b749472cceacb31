/**
 * What was typed or pasted and could not be written. It belongs to the workbench and not to one grid, so that nothing is
 * lost unseen when a table or a dialog is closed, and a cell that two grids show waits in both.
 */
import type { EditorState } from '../editor-state.svelte';
import { cellKey, type Refusal } from './cell';

export class Waiting {
	#cells: ReadonlyMap<string, Refusal> = $state.raw(new Map());

	get all(): Iterable<Refusal> {
		return this.#cells.values();
	}

	get count(): number {
		return this.#cells.size;
	}

	at(row: string, column: string): Refusal | undefined {
		return this.#cells.get(cellKey(row, column));
	}

	/** Takes up what came and lets go of what was settled. */
	settle(settled: Iterable<string>, refusals: Iterable<Refusal>): void {
		const cells = new Map(this.#cells);
		for (const key of settled) cells.delete(key);
		for (const refusal of refusals) cells.set(cellKey(refusal.row, refusal.column), refusal);
		this.#cells = cells;
	}

	drop(refusals: readonly Refusal[]): void {
		this.settle(
			refusals.map(({ row, column }) => cellKey(row, column)),
			[]
		);
	}

	/** All that waits in a row. */
	of(row: string): readonly Refusal[] {
		return [...this.#cells.values()].filter((one) => one.row === row);
	}

	/** A record that goes on under another id takes along what waits in it. */
	move(from: string, to: string): void {
		const own = [...this.#cells.values()].filter(({ row }) => row === from);
		if (own.length === 0) return;
		this.settle(
			own.map(({ row, column }) => cellKey(row, column)),
			own.map((refusal) => ({ ...refusal, row: to }))
		);
	}
}

const stores = new WeakMap<EditorState, Waiting>();

export function waitingOf(editor: EditorState): Waiting {
	const known = stores.get(editor);
	if (known !== undefined) return known;
	const made = new Waiting();
	stores.set(editor, made);
	return made;
}
