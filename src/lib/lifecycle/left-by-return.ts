/** What the last return left to whoever submits again: none of it is asked for by rules, so no check finds it. */
import type { Submission } from './shapes';

type LeftItem = Submission['checklist'][number] & { readonly reason: string; readonly name: string };

export interface LeftByReturn {
	readonly version: string;
	/** What was said when it was returned. */
	readonly reason: string;
	/** Items that were concluded not met, in the order of the checklist. */
	readonly items: readonly LeftItem[];
	/** Those that were said to lack a basis, with what was asked for. */
	readonly open: readonly LeftItem[];
}

type Told = Pick<Submission, 'version' | 'state' | 'checklist'> & {
	readonly beyond: readonly Pick<Submission['beyond'][number], 'rule' | 'title'>[];
	readonly items: readonly Pick<Submission['items'][number], 'item' | 'decision' | 'reason' | 'name'>[];
	readonly moves: readonly Pick<Submission['moves'][number], 'to' | 'reason'>[];
};

/** `submissions` has the newest first; null where the last one that was not withdrawn did not come back. */
export function leftByReturn(submissions: readonly Told[]): LeftByReturn | null {
	const last = submissions.find(({ state }) => state !== 'withdrawn');
	if (last?.state !== 'returned') return null;
	const asked = [...last.checklist, ...last.beyond.map(({ rule, title }) => ({ item: rule, text: title }))];
	const decided = new Map(last.items.map((one) => [one.item, one]));
	const those = (decision: 'refused' | 'open'): readonly LeftItem[] =>
		asked.flatMap((item) => {
			const said = decided.get(item.item);
			return said?.decision === decision ? [{ ...item, reason: said.reason, name: said.name }] : [];
		});
	return {
		version: last.version,
		reason: last.moves.findLast(({ to }) => to === 'returned')?.reason ?? '',
		items: those('refused'),
		open: those('open')
	};
}
