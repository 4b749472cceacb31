import type { Words } from '$models/framework/pack';
import { both, either, opposite, type Truth } from './truth';

/** An answer, the fields that made it so, and the names of what is lacking where those are no fields. */
export interface Judged {
	readonly truth: Truth;
	readonly fields: readonly string[];
	readonly lacking: readonly Words[];
}

export const judged = (truth: Truth, fields: readonly string[] = [], lacking: readonly Words[] = []): Judged => ({
	truth,
	fields,
	lacking
});

const gathered = (truth: Truth, parts: readonly Judged[]): Judged => ({
	truth,
	fields: [...new Set(parts.flatMap(({ fields }) => fields))],
	lacking: parts.flatMap(({ lacking }) => lacking)
});

/** All parts hold; what is said about the outcome comes from the parts that do not. */
export function judgedAll(parts: readonly Judged[]): Judged {
	const truth = both(parts.map((part) => part.truth));
	const telling = truth === 'false' ? 'false' : null;
	return gathered(
		truth,
		parts.filter((part) => (telling === null ? part.truth !== 'true' : part.truth === telling))
	);
}

/** Some part holds. */
export const judgedAny = (parts: readonly Judged[]): Judged => gathered(either(parts.map(({ truth }) => truth)), parts);

export const judgedNot = (part: Judged): Judged => ({ ...part, truth: opposite(part.truth) });
