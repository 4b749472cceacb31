/** How a remark of whoever appraises stands at an instant: the same for the annex, the checklist and the page of a version. */

/** That somebody settled it, or opened it again. */
export interface RemarkTurn {
	readonly to: 'settled' | 'open';
	/** Whether he appraises: nobody else says that it is settled. */
	readonly isReviewer: boolean;
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	/** Why it was opened again; absent where nobody said. */
	readonly words?: string;
}

/** Something that was done with the thread of a remark, or how it stands. */
export interface ThreadTurn {
	/** An act, such as `settle`, or a state, such as `resolved`; what turns nothing may be among them. */
	readonly act: string;
	readonly account: string;
	/** As he is told. */
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	/** What was said in doing it; '' or absent for nothing. */
	readonly words?: string;
}

const turnOf: Readonly<Record<string, RemarkTurn['to']>> = {
	...{ settle: 'settled', resolved: 'settled', handle: 'settled', handled: 'settled' },
	...{ reopen: 'open', open: 'open' }
};
/** The agency's own word that it is seen to, whoever says it. */
const isHandling = (act: string): boolean => act === 'handle' || act === 'handled';

/** The oldest first. `last`: how the thread stands, which is all that is known of one of before its acts were kept. */
export function remarkTurns(
	acts: readonly ThreadTurn[],
	last: ThreadTurn | null,
	isReviewer: (account: string) => boolean
): readonly RemarkTurn[] {
	const isKept = last === null || acts.some(({ at, account }) => at === last.at && account === last.account);
	return (isKept ? acts : [...acts, last])
		.toSorted((a, b) => (a.at < b.at ? -1 : 1))
		.flatMap(({ act, account, by, at, words = '' }) => {
			const to = turnOf[act];
			if (to === undefined) return [];
			const turn = { to, by, at, isReviewer: isReviewer(account) && !isHandling(act) };
			return [words === '' ? turn : { ...turn, words }];
		});
}

/** What the agency said to it. */
export interface AgencyWord {
	/** Of a request for change: whether the change was made; null for what answers none. */
	readonly outcome: 'done' | 'declined' | null;
	/** ISO instant. */
	readonly at: string;
}

export type RemarkStanding =
	| { readonly is: 'settled'; readonly by: string; readonly at: string }
	/** The agency says that it is seen to, or that nothing is changed (`isDeclined`). */
	| { readonly is: 'to-confirm'; readonly isDeclined: boolean }
	/** `isReplied`: the agency spoke to it since. */
	| {
			readonly is: 'reopened';
			readonly isReviewer: boolean;
			readonly at: string;
			readonly isReplied: boolean;
			/** Whoever appraises sent back what the agency had seen to or answered; absent of what he had settled himself. */
			readonly isSentBack?: true;
	  }
	| { readonly is: 'replied' }
	| { readonly is: 'open' };

export interface RemarkHistory {
	/** The oldest first, as far as they are known. */
	readonly turns: readonly RemarkTurn[];
	/** The oldest first. */
	readonly words: readonly AgencyWord[];
}

/** Whether the last turn, by which it is open, refused what the agency had seen to or answered. */
function isSentBack({ turns, words }: RemarkHistory): boolean {
	const [before, last] = [turns.at(-2), turns.at(-1)];
	if (last?.to !== 'open' || !last.isReviewer) return false;
	if (before?.to === 'settled') return !before.isReviewer;
	return words.some(({ outcome, at }) => outcome !== null && at <= last.at && at > (before?.at ?? ''));
}

/** As it stands after all that is known of it. */
export function standingNow({ turns, words }: RemarkHistory): RemarkStanding {
	const last = turns.at(-1);
	const since = last?.to === 'open' ? last.at : '';
	const answer = words.findLast(({ outcome, at }) => outcome !== null && at > since);
	const isDeclined = answer?.outcome === 'declined';
	if (last?.to === 'settled')
		return last.isReviewer ? { is: 'settled', by: last.by, at: last.at } : { is: 'to-confirm', isDeclined };
	if (answer !== undefined) return { is: 'to-confirm', isDeclined };
	// Whoever speaks to what was settled opens it again by that very word.
	const isReplied = words.some(({ at }) => at >= since);
	if (last !== undefined && (last.isReviewer || !isReplied)) {
		const opened = { is: 'reopened', isReviewer: last.isReviewer, at: last.at, isReplied } as const;
		return isSentBack({ turns, words }) ? { ...opened, isSentBack: true } : opened;
	}
	return isReplied ? { is: 'replied' } : { is: 'open' };
}

/** How it stood when an appraisal was concluded, and how it stands after that where something was done with it since. */
export interface RemarkStandings {
	/** null where what is known does not reach back so far. */
	readonly concluded: RemarkStanding | null;
	/** null where it stands as it stood. */
	readonly since: RemarkStanding | null;
}

/** `concludedAt`: ISO instant; null while nobody concluded, when it stands as it does now. */
export function remarkStandings(history: RemarkHistory, concludedAt: string | null): RemarkStandings {
	const now = standingNow(history);
	if (concludedAt === null) return { concluded: now, since: null };
	const isBefore = ({ at }: { readonly at: string }): boolean => at <= concludedAt;
	const [turns, words] = [history.turns.filter(isBefore), history.words.filter(isBefore)];
	// What was opened again later had been settled at some time that nobody wrote down.
	const isUnknown = turns.length === 0 && history.turns[0]?.to === 'open';
	const concluded = isUnknown ? null : standingNow({ turns, words });
	return { concluded, since: JSON.stringify(concluded) === JSON.stringify(now) ? null : now };
}
