/** How a conversation about a version stands, worked out from what the page has as its files work it out. Pure. */
import { remarkStandings, remarkTurns, type RemarkStandings } from '$models/conformance/remark-standing';
import type { Conversation, Settling } from '$lib/editor/comments/conversations';

export interface RemarkFacts {
	/** How it was settled or opened again last; undefined where nobody did. */
	readonly settling: Settling | undefined;
	/** Whether an account appraises dossiers here. */
	readonly isReviewer: (account: string) => boolean;
	/** ISO instant; null while nobody concluded. */
	readonly concludedAt: string | null;
}

/** null where whoever appraises did not begin it, and it raises no word of his again: it is no remark of his. */
export function remarkTold(
	{ messages, facts, acts, isOfAppraisal }: Pick<Conversation, 'messages' | 'facts' | 'acts' | 'isOfAppraisal'>,
	{ settling, isReviewer, concludedAt }: RemarkFacts
): RemarkStandings | null {
	const [first, ...others] = messages;
	if (first === undefined) return null;
	const isRaisedAgain = first.continues !== '' && isOfAppraisal;
	if (!isRaisedAgain && !first.byAppraiser && !isReviewer(first.author)) return null;
	const answer = facts?.answer ?? null;
	const words = [
		...others.flatMap(({ author, at }) => (isReviewer(author) ? [] : [{ outcome: null, at }])),
		...(answer === null ? [] : [{ outcome: answer.outcome, at: answer.at }])
	].sort((a, b) => (a.at < b.at ? -1 : 1));
	const turns = remarkTurns(
		acts.map((done) => ({ ...done, by: done.accountName })),
		settling === undefined ? null : { ...settling, act: settling.state, by: settling.accountName },
		isReviewer
	);
	return remarkStandings({ turns, words }, concludedAt);
}
