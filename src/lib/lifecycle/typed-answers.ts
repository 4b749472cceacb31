/** Answers to a returned version that somebody is typing: they stay with the page, whatever becomes of the form that they were typed into. */
import type { Submission } from './shapes';

export interface TypedAnswer {
	/** The version that came back. */
	readonly version: string;
	/** Number of an item, id of a rule beyond the items, or the reason of the return. */
	readonly item: string;
	readonly words: string;
	/** When the answer was given that it began with; null for none. */
	readonly seen: string | null;
}

type Of = Pick<TypedAnswer, 'version' | 'item'>;

const isOf =
	({ version, item }: Of) =>
	(one: Of): boolean =>
		one.version === version && one.item === item;

/** null where nothing is being typed there. */
export const typedIn = (typed: readonly TypedAnswer[], of: Of): TypedAnswer | null => typed.find(isOf(of)) ?? null;

/** With it in place of what was typed there before. */
export const typedWith = (typed: readonly TypedAnswer[], answer: TypedAnswer): readonly TypedAnswer[] => [
	...typedWithout(typed, answer),
	answer
];

export const typedWithout = (typed: readonly TypedAnswer[], of: Of): readonly TypedAnswer[] =>
	typed.filter((one) => !isOf(of)(one));

/** What nobody can keep any more, since the next version went out meanwhile; what stands there as it was kept is none of it. */
export function stranded(
	typed: readonly TypedAnswer[],
	submissions: readonly Pick<Submission, 'version' | 'mayAnswerReturn' | 'answers'>[]
): readonly TypedAnswer[] {
	return typed.filter(({ version, item, words }) => {
		const of = submissions.find((one) => one.version === version);
		if (of === undefined || of.mayAnswerReturn) return false;
		const kept = of.answers.find((one) => one.item === item)?.words ?? '';
		return words.trim() !== '' && words.trim() !== kept;
	});
}
