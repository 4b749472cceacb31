/** What the decisions on single items mean for an appraisal of the whole. */
import type { Submission } from './shapes';

export interface ItemSummary {
	/** Items decided as not met: with one the whole is not appraised. */
	readonly refused: readonly string[];
	/** Items that nobody decided, or that lack a basis. */
	readonly undecided: readonly string[];
}

/** Numbers of items, in the order of the checklist. */
export function itemSummary(
	checklist: readonly Pick<Submission['checklist'][number], 'item'>[],
	items: readonly Pick<Submission['items'][number], 'item' | 'decision'>[]
): ItemSummary {
	const decided = new Map(items.map(({ item, decision }) => [item, decision]));
	const those = (passes: (item: string) => boolean): readonly string[] =>
		checklist.map(({ item }) => item).filter(passes);
	return {
		refused: those((item) => decided.get(item) === 'refused'),
		undecided: those((item) => (decided.get(item) ?? 'open') === 'open')
	};
}
