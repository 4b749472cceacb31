/** Items of a checklist that a reviewer may accept at once, since the check alone answers them and nothing of them is open. */
import type { ApiProblem } from '$lib/api/client';
import type { Submission } from './shapes';

/** Those of them that nobody decided yet, in the order of the checklist. */
export function remainingPassed<Item extends Pick<Submission['checklist'][number], 'item'>>(
	checklist: readonly Item[],
	items: readonly Pick<Submission['items'][number], 'item'>[],
	passed: readonly string[]
): readonly Item[] {
	const decided = new Set(items.map(({ item }) => item));
	return checklist.filter(({ item }) => passed.includes(item) && !decided.has(item));
}

export interface AcceptedItems {
	readonly done: readonly string[];
	/** Items on which somebody decided meanwhile: his decision stays. */
	readonly taken: readonly string[];
	/** What ended it before all was done; null for nothing. */
	readonly problem: ApiProblem | null;
}

/** One after the other, each an act of its own in the audit trail; ends at the first that is refused as such. */
export async function acceptEach(
	items: readonly string[],
	accept: (item: string) => Promise<ApiProblem | null>,
	told: (behind: number) => void = () => undefined
): Promise<AcceptedItems> {
	const done: string[] = [];
	const taken: string[] = [];
	for (const item of items) {
		const problem = await accept(item);
		if (problem === null) done.push(item);
		else if (problem.code === 'conflict' && problem.place === 'item') taken.push(item);
		else return { done, taken, problem };
		told(done.length + taken.length);
	}
	return { done, taken, problem: null };
}
