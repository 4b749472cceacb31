/** What a condition reads: a key of the record itself, or of one that is so many steps away. */
import type { Step } from './steps';

export interface Read {
	/** From the record that the condition is asked of. */
	readonly steps: readonly Step[];
	/** Field id, `to:<field>`, `@` for structure, `*` for any field, or a tie. */
	readonly key: string;
	/** Read from the record one step out, of which a nested condition speaks with `^`. */
	readonly up: boolean;
}

/** Reads are worked out only when somebody follows changes; a check that is made once never asks for them. */
export type Reads = () => readonly Read[];

/** Works something out at most once. */
export function lazily<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** The reads of a condition that is asked of records behind these steps. */
export const behind = (steps: readonly Step[], reads: readonly Read[]): readonly Read[] =>
	reads.map((read) =>
		read.up ? { steps: [], key: read.key, up: false } : { steps: [...steps, ...read.steps], key: read.key, up: false }
	);

/** Each read once. */
export function distinct(reads: readonly Read[]): readonly Read[] {
	const seen = new Map<string, Read>();
	for (const read of reads) seen.set(`${read.up ? '^' : ''}${read.steps.join('.')}|${read.key}`, read);
	return [...seen.values()];
}
