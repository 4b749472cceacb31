/** What reviewers said of a version and of the rounds that came back before it, with what was answered, as its files tell it. */
import type { Doc } from 'yjs';
import { standingNow, type RemarkStanding, type RemarkTurn } from '$models/conformance/remark-standing';
import type { AppraisalRemark } from '$exporters/exporter';
import { appraisersOf } from '$collab/decisions/appraisal-threads';
import { appraiserAmong } from '$collab/decisions/whose-thread';
import { carriedFrom } from '$collab/decisions/carried-over';
import { allActs } from '$collab/decisions/thread-acts';
import { factsOf } from '$collab/decisions/thread-facts';
import type { DecisionParts } from '$collab/decisions/parts';
import { threadsOf } from '$collab/decisions/thread-room';
import { saidByThread, type Said } from '$collab/decisions/threads';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { StoredArchitecture } from '$collab/storage/store';
import { roundsBefore } from './frozen-version';
import { wasIssued } from './moves';
import { repliesOf, turnsOf } from './remark-history';

/** Later than any instant. */
const NEVER = '9999';

/** When something was said of it: since its first round was submitted, and before the next submission was. */
function spanOf(submissions: readonly StoredSubmission[], version: string): readonly [from: string, before: string] {
	const at = submissions.findIndex((one) => one.version === version);
	const begun = (one: StoredSubmission | undefined): string | undefined => one?.moves[0]?.at;
	const from = begun(roundsBefore(submissions, version)[0]) ?? begun(submissions[at]) ?? NEVER;
	return [from, begun(submissions[at - 1]) ?? NEVER];
}

const issueOf = (one: StoredSubmission | undefined): string | undefined =>
	one?.moves.findLast(({ to }) => to === 'issued')?.at;

/** Between which issues a version is made: what is raised again then is of it. Submissions come the newest first. */
function madeBetween(submissions: readonly StoredSubmission[], version: string): { issued: string; until: string } {
	const at = submissions.findIndex((one) => one.version === version);
	const isIssued = ({ state }: StoredSubmission): boolean => wasIssued(state);
	return {
		issued: issueOf(submissions.slice(at + 1).find(isIssued)) ?? '',
		until: issueOf(submissions.slice(0, at + 1).findLast(isIssued)) ?? NEVER
	};
}

/** What the agency alone saw to waits for whoever appraises, as on the page. */
function isSettledAt(turns: readonly RemarkTurn[], at: string): boolean {
	const last = turns.findLast((turn) => turn.at <= at);
	return last?.to === 'settled' && last.isReviewer;
}

/** Whether it was raised again from an issued version and nobody had settled it when the one before was issued. */
function isCarried(
	{ continues, at = '' }: Said,
	turns: readonly RemarkTurn[],
	{ issued, until }: { readonly issued: string; readonly until: string }
): boolean {
	return continues !== undefined && at < until && !isSettledAt(turns, issued);
}

/** Comments of each thread in the order in which they were said. */
function threadsIn(doc: Doc): ReadonlyMap<string, readonly Said[]> {
	return new Map(
		[...saidByThread(doc)].map(([key, said]) => [key, said.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))])
	);
}

/** As the counts of them take it. */
function stateOf(standing: RemarkStanding): AppraisalRemark['state'] {
	if (standing.is === 'settled') return 'settled';
	if (standing.is !== 'to-confirm') return 'open';
	return standing.isDeclined ? 'declined' : 'answered';
}

/** The version that was submitted last when something was said which names none. */
const versionAt = (submissions: readonly StoredSubmission[], at: string): string =>
	submissions.find(({ moves }) => (moves[0]?.at ?? NEVER) <= at)?.version ?? '';

/** `isReviewer`: whether an account appraises the agency's dossiers. Submissions come the newest first; people are told as accounts. */
export function appraisalRemarks(
	doc: Doc,
	submissions: readonly StoredSubmission[],
	{ version, isReviewer }: { readonly version: string; readonly isReviewer: (account: string) => boolean }
): readonly AppraisalRemark[] {
	const [from, before] = spanOf(submissions, version);
	const made = madeBetween(submissions, version);
	const until = made.until < before ? made.until : before;
	const found: AppraisalRemark[] = [];
	const threads = threadsIn(doc);
	const isOfAppraisal = (thread: string): boolean =>
		appraiserAmong(thread, (key) => threads.get(key) ?? [], isReviewer) !== null;
	const allOf = allActs(doc);
	for (const [thread, said] of threads) {
		const acts = allOf.get(thread) ?? [];
		const turns = turnsOf(doc, { thread, acts }, isReviewer);
		const [begun] = said;
		const first =
			begun !== undefined && isCarried(begun, turns, { ...made, until }) && isOfAppraisal(thread)
				? begun
				: said.find(
						({ author, byAppraiser, at = '' }) =>
							(byAppraiser === true || isReviewer(author)) && at >= from && at < before
					);
		if (first === undefined) continue;
		const { about, title = '', field = '', quote = '', text, author, at = '' } = first;
		const facts = factsOf(doc, thread);
		const answer = facts?.answer ?? null;
		const again = carriedFrom(doc, thread);
		const replies = repliesOf({ said, first, facts, acts }, isReviewer);
		const words = replies.filter((one) => !one.isReviewer);
		const spoken = words.findLast(({ outcome }) => outcome === null);
		const other = spoken === undefined ? null : { words: spoken.words, by: spoken.by, at: spoken.at };
		found.push({
			...{ about: title, field, quote, words: text, by: author, at, isRequest: facts?.kind === 'request' },
			reply: answer === null ? other : { words: answer.reason, by: answer.account, at: answer.at },
			state: stateOf(standingNow({ turns, words })),
			told: {
				subject: about,
				...(first.finding === undefined ? {} : { finding: first.finding }),
				...(first.point === undefined ? {} : { point: { object: first.point.box ?? '' } }),
				version: first.version ?? (again.raisedAgainFrom || versionAt(submissions, at)),
				...again,
				due: facts?.due ?? '',
				assignee: facts?.assignee ?? '',
				...{ replies, turns }
			}
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
