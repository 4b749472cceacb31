/** What the decisions on single items, and on the required rules beyond them, mean for an appraisal of the whole. */
import type { Submission } from './shapes';

type Decision = Pick<Submission['items'][number], 'item' | 'decision'>;

/** What a reviewer has to decide on, in its order: numbers of items, or ids of rules. */
export interface ItemSummary {
	readonly accepted: readonly string[];
	/** Decided as not met: with one the whole is not appraised. */
	readonly refused: readonly string[];
	/** Said to lack a basis: looked at, and not decided. */
	readonly open: readonly string[];
	/** Nobody said anything of. */
	readonly none: readonly string[];
	/** Neither accepted nor refused. */
	readonly undecided: readonly string[];
}

export function itemSummary(asked: readonly string[], items: readonly Decision[]): ItemSummary {
	const decided = new Map(items.map(({ item, decision }) => [item, decision]));
	const those = (...wanted: readonly (Decision['decision'] | undefined)[]): readonly string[] =>
		asked.filter((one) => wanted.includes(decided.get(one)));
	return {
		accepted: those('accepted'),
		refused: those('refused'),
		open: those('open'),
		none: those(undefined),
		undecided: those('open', undefined)
	};
}

type Asked = Pick<Submission, 'items'> & {
	readonly checklist: readonly Pick<Submission['checklist'][number], 'item'>[];
	readonly beyond: readonly Pick<Submission['beyond'][number], 'rule'>[];
};

/** Of the items of the checklist. */
export const ofItems = ({ checklist, items }: Omit<Asked, 'beyond'>): ItemSummary =>
	itemSummary(
		checklist.map(({ item }) => item),
		items
	);

/** Of the required rules beyond them. */
export const ofBeyond = ({ beyond, items }: Omit<Asked, 'checklist'>): ItemSummary =>
	itemSummary(
		beyond.map(({ rule }) => rule),
		items
	);

/** How each count of a summary is told: what is decided is accepted or refused, and nothing else. */
export function told({ accepted, refused, open, none }: ItemSummary) {
	const count = accepted.length + refused.length;
	return {
		count,
		of: count + open.length + none.length,
		accepted: accepted.length,
		refused: refused.length,
		open: open.length,
		none: none.length
	};
}
