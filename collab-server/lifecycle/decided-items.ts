/** How far a reviewer went through the items of the checklist. */
import type { ChecklistItem } from '$models/framework/pack';
import type { StoredItemDecision } from '$collab/storage/lifecycle-store';

export interface DecidedItems {
	readonly decided: number;
	readonly of: number;
}

/** One way or the other: what lacks a basis was not decided. */
export function decidedItems(
	checklist: readonly Pick<ChecklistItem, 'no'>[],
	items: readonly Pick<StoredItemDecision, 'item' | 'decision'>[]
): DecidedItems {
	const decided = new Set(items.filter(({ decision }) => decision !== 'open').map(({ item }) => item));
	return { decided: checklist.filter(({ no }) => decided.has(String(no))).length, of: checklist.length };
}
