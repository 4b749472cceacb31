/** What a cell shows, what is read from what was typed into it, and why something could not be. */
import type { FieldEntry } from '$models/architecture/field';
import type { EditorCall } from '../editor-state.svelte';

/** A value, or what is open with its reason as text. */
export interface ShownCell {
	readonly kind: 'value' | 'undetermined' | 'not-applicable';
	readonly text: string;
	/** What one types to get the same, and what is copied. */
	readonly typed: string;
	/** Second line under the value. */
	readonly note?: string;
}

export const shownText = (text: string): ShownCell => ({ kind: 'value', text, typed: text });

export type FaultCode =
	| 'not-a-number'
	| 'ambiguous-number'
	| 'out-of-range'
	| 'impossible-date'
	| 'date-out-of-range'
	| 'too-long'
	| 'not-yes-or-no'
	| 'unknown-value'
	| 'near-value'
	| 'unknown-object'
	| 'ambiguous-object'
	| 'unknown-slot'
	| 'self-relation'
	| 'containment-cycle'
	| 'unknown-relation-kind'
	| 'needed'
	/** Nothing is wrong with it: it waits for another cell of its row. */
	| 'held'
	/** It has a value which is not shown to whoever works in a part. */
	| 'withheld'
	| 'read-only';

export interface Fault {
	readonly ok: false;
	readonly fault: FaultCode;
	/** What the reason names, such as the values that there are; '' for nothing. */
	readonly hint: string;
}

export const refused = (fault: FaultCode, hint = ''): Fault => ({ ok: false, fault, hint });

export type ReadEntry = { readonly ok: true; readonly entry: FieldEntry | null } | Fault;

/** Commands that write what was typed; none where the cell holds it already. */
export type ReadCell = { readonly ok: true; readonly calls: readonly EditorCall[] } | Fault;

/** Typed or pasted, and not in the model: it waits in its cell with the reason. */
export interface Refusal {
	readonly row: string;
	readonly column: string;
	readonly text: string;
	readonly fault: FaultCode;
	readonly hint: string;
}

export const cellKey = (row: string, column: string): string => `${row}/${column}`;

export const isWrong = ({ fault }: Pick<Refusal, 'fault'>): boolean => fault !== 'held';
