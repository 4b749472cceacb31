/** How an appraisal ended, or who decided what last where it did not; the same for files and for the page. */
import type { Appraisal } from '$exporters/exporter';
import type { SubmissionState } from '$collab/storage/lifecycle-store';

interface Dated {
	/** ISO instant. */
	readonly at: string;
}
export interface Moved extends Dated {
	readonly to: SubmissionState;
	readonly reason: string;
}

/** `by` tells the person of a move or of a decision; null where nobody decided anything. The oldest moves come first. */
export function appraisalEnd<Move extends Moved, Item extends Dated>(
	{
		state,
		moves,
		items
	}: { readonly state: SubmissionState; readonly moves: readonly Move[]; readonly items: readonly Item[] },
	by: (one: Move | Item) => string
): Pick<Appraisal, 'outcome' | 'by' | 'at' | 'conclusion'> | null {
	const ended = moves.findLast(({ to }) => to === 'appraised' || to === 'returned');
	// Whoever sends an appraised version back to be looked at again takes its conclusion away.
	if (ended !== undefined && state !== 'in-review' && state !== 'submitted') {
		const outcome = ended.to === 'returned' ? 'returned' : 'passed';
		return { outcome, by: by(ended), at: ended.at, conclusion: ended.reason };
	}
	const last = items.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
	return last === undefined ? null : { outcome: 'under-way', by: by(last), at: last.at, conclusion: '' };
}
