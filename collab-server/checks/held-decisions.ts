/**
 * What was decided and holds for an architecture. In a variant what was decided on its main line holds too, as long as
 * nothing else was answered there and what a waiver covers is what it was; it is changed on the main line alone.
 */
import { answerKey, type Answer } from '$models/conformance/decisions';
import type { StoredDecisions, DecisionStore } from '$collab/storage/decision-store';
import type { StoredArchitecture } from '$collab/storage/store';

/** What a variant has of its main line. */
export interface Inherited {
	/** Id of the main line. */
	readonly main: string;
	/** Ids of waivers. */
	readonly waivers: readonly string[];
	/** Keys of answers, as `answerKey` makes them. */
	readonly answers: readonly string[];
}

type Of = Pick<StoredArchitecture, 'id' | 'variant'>;

const joined = (own: readonly Answer[], main: readonly Answer[]): readonly Answer[] => [
	...own,
	...main.filter((one) => !own.some(({ pack, finding }) => pack === one.pack && finding === one.finding))
];

export async function heldAnswers(
	store: Pick<DecisionStore, 'answers'>,
	{ id, variant }: Of
): Promise<readonly Answer[]> {
	const own = await store.answers(id);
	return variant === undefined ? own : joined(own, await store.answers(variant.main));
}

export async function heldDecisions(
	store: Pick<DecisionStore, 'decisions'>,
	{ id, variant }: Of
): Promise<StoredDecisions & { readonly inherited: Inherited | null }> {
	const own = await store.decisions(id);
	if (variant === undefined) return { ...own, inherited: null };
	const main = await store.decisions(variant.main);
	const waivers = main.waivers.filter(({ state }) => state === 'approved');
	const answers = joined(own.answers, main.answers);
	return {
		...own,
		waivers: [...waivers, ...own.waivers],
		answers,
		inherited: {
			main: variant.main,
			waivers: waivers.map((waiver) => waiver.id),
			answers: answers.slice(own.answers.length).map(answerKey)
		}
	};
}
