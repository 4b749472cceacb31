/** What reviewers said of a version and of the rounds that came back before it, with what was answered, as its files tell it. */
import type { Doc } from 'yjs';
import type { AppraisalRemark } from '$exporters/exporter';
import { appraisersOf } from '$collab/decisions/appraisal-threads';
import { actsIn } from '$collab/decisions/thread-acts';
import { factsOf } from '$collab/decisions/thread-facts';
import type { DecisionParts } from '$collab/decisions/parts';
import { threadsOf } from '$collab/decisions/thread-room';
import { isHandled, saidInThread, settledBy, threadKeys, type Said } from '$collab/decisions/threads';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { StoredArchitecture } from '$collab/storage/store';
import { roundsBefore } from './frozen-version';

/** Later than any instant. */
const NEVER = '9999';

/** When something was said of it: since its first round was submitted, and before the next submission was. */
function spanOf(submissions: readonly StoredSubmission[], version: string): readonly [from: string, before: string] {
	const at = submissions.findIndex((one) => one.version === version);
	const begun = (one: StoredSubmission | undefined): string | undefined => one?.moves[0]?.at;
	const from = begun(roundsBefore(submissions, version)[0]) ?? begun(submissions[at]) ?? NEVER;
	return [from, begun(submissions[at - 1]) ?? NEVER];
}

/** Comments of each thread in the order in which they were said. */
function threadsIn(doc: Doc): ReadonlyMap<string, readonly Said[]> {
	return new Map(
		[...threadKeys(doc)].map((key) => [
			key,
			saidInThread(doc, key).toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
		])
	);
}

/** Whoever was asked may mark it as done; that it is settled is for whoever appraises to say. */
function stateOf(
	settled: string | undefined,
	{ outcome, isSeenTo }: { readonly outcome: 'done' | 'declined' | null; readonly isSeenTo: boolean },
	isReviewer: (account: string) => boolean
): AppraisalRemark['state'] {
	if (settled !== undefined && isReviewer(settled)) return 'settled';
	if (outcome === 'declined') return 'declined';
	return settled === undefined && outcome === null && !isSeenTo ? 'open' : 'answered';
}

/** `isReviewer`: whether an account appraises the agency's dossiers. Submissions come the newest first; people are told as accounts. */
export function appraisalRemarks(
	doc: Doc,
	submissions: readonly StoredSubmission[],
	{ version, isReviewer }: { readonly version: string; readonly isReviewer: (account: string) => boolean }
): readonly AppraisalRemark[] {
	const [from, before] = spanOf(submissions, version);
	const found: AppraisalRemark[] = [];
	for (const [thread, said] of threadsIn(doc)) {
		const first = said.find(
			({ author, byAppraiser, at = '' }) => (byAppraiser === true || isReviewer(author)) && at >= from && at < before
		);
		if (first === undefined) continue;
		const { title = '', field = '', quote = '', text, author, at = '' } = first;
		const facts = factsOf(doc, thread);
		const answer = facts?.answer ?? null;
		const other = said.findLast((one) => !isReviewer(one.author) && (one.at ?? '') > at);
		const spoken = other === undefined ? null : { words: other.text, by: other.author, at: other.at ?? '' };
		found.push({
			...{ about: title, field, quote, words: text, by: author, at, isRequest: facts?.kind === 'request' },
			reply: answer === null ? spoken : { words: answer.reason, by: answer.account, at: answer.at },
			acts: actsIn(doc, thread).map(({ act, account, at: actedAt, words: said }) => ({
				...{ act, by: account, at: actedAt, words: said }
			})),
			state: stateOf(
				settledBy(doc, thread),
				{ outcome: answer?.outcome ?? null, isSeenTo: isHandled(doc, thread) },
				isReviewer
			)
		});
	}
	return found.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What reviewers of the agency said while a version was appraised, as it stands now. */
export async function remarksNow(
	{ store, rooms }: Pick<DecisionParts, 'store' | 'rooms'>,
	stored: Pick<StoredArchitecture, 'id' | 'epoch' | 'agency'>,
	version: string
): Promise<readonly AppraisalRemark[]> {
	const reviewers = await appraisersOf(store, stored);
	const doc = await threadsOf({ rooms }, stored);
	const isReviewer = (account: string): boolean => reviewers.has(account);
	return appraisalRemarks(doc, await store.submissions(stored.id), { version, isReviewer });
}
