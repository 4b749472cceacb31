/** What became of a remark, as its room keeps it: who settled it or opened it again, and what was said and answered to it. */
import type { Doc } from 'yjs';
import { z } from 'zod';
import { remarkTurns, type RemarkTurn, type ThreadTurn } from '$models/conformance/remark-standing';
import type { RemarkReply } from '$exporters/exporter';
import type { ThreadAct } from '$collab/decisions/thread-act-shape';
import type { ThreadFacts } from '$collab/decisions/thread-facts';
import type { Said } from '$collab/decisions/threads';

/** How a thread stands: whoever pressed it last, and when. */
const stateSchema = z.object({ state: z.string(), account: z.string(), at: z.string().default('') });

const byTime = (a: { readonly at: string }, b: { readonly at: string }): number => (a.at < b.at ? -1 : 1);

/** People as accounts; the oldest first. */
export function turnsOf(
	doc: Doc,
	{ thread, acts }: { readonly thread: string; readonly acts: readonly ThreadAct[] },
	isReviewer: (account: string) => boolean
): readonly RemarkTurn[] {
	const state = stateSchema.safeParse(doc.getMap('threads').get(thread));
	const turn = (done: Omit<ThreadTurn, 'by'>): ThreadTurn => {
		const { act, account, at, words = '' } = done;
		return { act, account, at, by: account, words };
	};
	const last = state.success ? turn({ ...state.data, act: state.data.state }) : null;
	return remarkTurns(acts.map(turn), last, isReviewer);
}

/** What was said after `first`, and how a request was answered each time; people as accounts, the oldest first. */
export function repliesOf(
	{
		said,
		first,
		facts,
		acts
	}: {
		readonly said: readonly Said[];
		readonly first: Said;
		readonly facts: ThreadFacts | null;
		readonly acts: readonly ThreadAct[];
	},
	isReviewer: (account: string) => boolean
): readonly RemarkReply[] {
	const spoken = said
		.filter((one) => one !== first && (one.at ?? '') > (first.at ?? ''))
		.map(({ text, author, at = '' }): RemarkReply => ({
			...{ words: text, by: author, at },
			isReviewer: isReviewer(author),
			...{ outcome: null, since: null }
		}));
	const answer = facts?.answer ?? null;
	const answered = acts.flatMap(({ act, account, at, words }): readonly RemarkReply[] =>
		act === 'done' || act === 'declined'
			? [
					{
						...{ words, by: account, at, outcome: act, isReviewer: false },
						since: answer !== null && answer.at === at ? answer.since : null
					}
				]
			: []
	);
	const isKept = answer === null || answered.some(({ at }) => at === answer.at);
	const last: readonly RemarkReply[] = isKept
		? []
		: [
				{
					...{ words: answer.reason, by: answer.account, at: answer.at, outcome: answer.outcome },
					...{ isReviewer: false, since: answer.since }
				}
			];
	return [...spoken, ...answered, ...last].sort(byTime);
}
