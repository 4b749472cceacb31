/** A condition made ready: a question that can be asked of records, and what its answer rests on. */
import type { FieldValue } from '$models/architecture/field';
import type { Words } from '$models/framework/provenance';
import type { Column } from './column';
import type { Holder } from './holder';
import { distinct, lazily, type Read, type Reads } from './read';
import { both, either, FALSE, opposite, TRUE, type Truth } from './truth';

/** An answer, the fields that made it so, and the names of what is lacking where those are no fields. */
export interface Judged {
	readonly truth: Truth;
	readonly fields: readonly string[];
	readonly lacking: readonly Words[];
}

export interface Compiled {
	/** `outer` is the record that a nested condition was stepped to from. */
	readonly truth: (holder: Holder, outer: Holder | null) => Truth;
	readonly explain: (holder: Holder, outer: Holder | null) => Judged;
	readonly reads: Reads;
	/** What is read for the words of the explanation alone: the answer does not hang on it, nor does a waiver cover it. */
	readonly told?: Reads;
	/** Speaks of the record that was stepped from, so that its answer is not the record's own alone. */
	readonly looksOut: boolean;
	/** Looks no further than the record itself and reads no texts, so that it is quick to ask of all. */
	readonly isNear: boolean;
	/** How it is put together, where it is: a pass over all records goes part by part. */
	readonly made?:
		| { readonly of: 'all' | 'any' | 'not'; readonly parts: readonly Compiled[] }
		/** Looks at one field of the record itself: its operands by slot, and what each kind of operand answers. */
		| {
				readonly of: 'field';
				readonly column: Column;
				readonly missing: Truth;
				readonly inapplicable: Truth;
				/** null where it hangs on whose the record is. */
				readonly open: Truth | null;
				readonly test: (value: FieldValue) => Truth;
		  };
}

export const judged = (truth: Truth, fields: readonly string[] = [], lacking: readonly Words[] = []): Judged => ({
	truth,
	fields,
	lacking
});

/** A question whose answer always speaks of the same fields. */
export const about = (
	truth: Compiled['truth'],
	reads: () => readonly Read[],
	fields: readonly string[] = []
): Compiled => ({
	truth,
	reads: lazily(() => distinct(reads())),
	explain: (holder, outer) => judged(truth(holder, outer), fields),
	looksOut: false,
	isNear: false
});

/** What a condition of several parts inherits from them. */
const joined = (parts: readonly Compiled[]): Pick<Compiled, 'reads' | 'told' | 'looksOut' | 'isNear'> => ({
	reads: lazily(() => distinct(parts.flatMap(({ reads }) => reads()))),
	told: lazily(() => distinct(parts.flatMap(({ told }) => told?.() ?? []))),
	looksOut: parts.some(({ looksOut }) => looksOut),
	isNear: parts.every(({ isNear }) => isNear)
});

const gathered = (truth: Truth, parts: readonly Judged[]): Judged => ({
	truth,
	fields: [...new Set(parts.flatMap(({ fields }) => fields))],
	lacking: parts.flatMap(({ lacking }) => lacking)
});

/** All parts hold; what is said about the outcome comes from the parts that do not. */
export function compiledAll(parts: readonly Compiled[]): Compiled {
	return {
		truth: (holder, outer) => {
			let truth: Truth = TRUE;
			for (const part of parts) {
				truth = both(truth, part.truth(holder, outer));
				if (truth === FALSE) return FALSE;
			}
			return truth;
		},
		explain: (holder, outer) => {
			const answers = parts.map((part) => part.explain(holder, outer));
			const truth = answers.reduce<Truth>((sum, answer) => both(sum, answer.truth), TRUE);
			return gathered(
				truth,
				answers.filter((answer) => (truth === FALSE ? answer.truth === FALSE : answer.truth !== TRUE))
			);
		},
		...joined(parts),
		made: { of: 'all', parts }
	};
}

/** Some part holds. */
export function compiledAny(parts: readonly Compiled[]): Compiled {
	return {
		truth: (holder, outer) => {
			let truth: Truth = FALSE;
			for (const part of parts) {
				truth = either(truth, part.truth(holder, outer));
				if (truth === TRUE) return TRUE;
			}
			return truth;
		},
		explain: (holder, outer) => {
			const answers = parts.map((part) => part.explain(holder, outer));
			return gathered(
				answers.reduce<Truth>((sum, answer) => either(sum, answer.truth), FALSE),
				answers
			);
		},
		...joined(parts),
		made: { of: 'any', parts }
	};
}

export const compiledNot = (part: Compiled): Compiled => ({
	truth: (holder, outer) => opposite(part.truth(holder, outer)),
	explain: (holder, outer) => {
		const answer = part.explain(holder, outer);
		return { ...answer, truth: opposite(answer.truth) };
	},
	...joined([part]),
	made: { of: 'not', parts: [part] }
});
