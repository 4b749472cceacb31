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

/** How many items of the checklist were decided, one way or the other; what lacks a basis was not. */
export function decidedItems({
	checklist,
	items
}: {
	readonly checklist: Parameters<typeof itemSummary>[0];
	readonly items: Parameters<typeof itemSummary>[1];
}): { readonly count: number; readonly of: number } {
	return { count: checklist.length - itemSummary(checklist, items).undecided.length, of: checklist.length };
}
