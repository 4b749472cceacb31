/** A condition made ready: a question that can be asked of records, and what its answer rests on. */
import type { Words } from '$models/framework/provenance';
import type { Holder } from './holder';
import type { Read } from './read';
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
	readonly reads: readonly Read[];
	/** How it is put together, where it is: a pass over all records goes part by part. */
	readonly made?:
		| { readonly of: 'all' | 'any' | 'not'; readonly parts: readonly Compiled[] }
		/** Looks at one field of the record itself and no further. */
		| { readonly of: 'field' };
}

export const judged = (truth: Truth, fields: readonly string[] = [], lacking: readonly Words[] = []): Judged => ({
	truth,
	fields,
	lacking
});

/** A question whose answer always speaks of the same fields. */
export const about = (
	truth: Compiled['truth'],
	reads: readonly Read[],
	fields: readonly string[] = []
): Compiled => ({ truth, reads, explain: (holder, outer) => judged(truth(holder, outer), fields) });

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
		reads: parts.flatMap(({ reads }) => reads),
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
		reads: parts.flatMap(({ reads }) => reads),
		made: { of: 'any', parts }
	};
}

export const compiledNot = (part: Compiled): Compiled => ({
	truth: (holder, outer) => opposite(part.truth(holder, outer)),
	explain: (holder, outer) => {
		const answer = part.explain(holder, outer);
		return { ...answer, truth: opposite(answer.truth) };
	},
	reads: part.reads,
	made: { of: 'not', parts: [part] }
});
