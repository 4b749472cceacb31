/** How far a reviewer went through what he has to decide on: the items of the checklist, and the rules beyond them. */
import type { StoredItemDecision } from '$collab/storage/lifecycle-store';

export interface DecidedItems {
	readonly decided: number;
	readonly of: number;
}

type Decision = Pick<StoredItemDecision, 'item' | 'decision'>;

/** What nobody decided one way or the other, in the order asked for: what lacks a basis was not decided. */
export function undecidedOf(asked: readonly string[], items: readonly Decision[]): readonly string[] {
	const decided = new Set(items.filter(({ decision }) => decision !== 'open').map(({ item }) => item));
	return asked.filter((one) => !decided.has(one));
}

/** How many of what is asked for were decided one way or the other; null where nothing is asked for. */
export const decidedItems = (asked: readonly string[], items: readonly Decision[]): DecidedItems | null =>
	asked.length === 0 ? null : { decided: asked.length - undecidedOf(asked, items).length, of: asked.length };
