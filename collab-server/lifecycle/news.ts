/**
 * What those who make, appraise and issue a dossier are told of it. What was returned or appraised waits by itself for those
 * whose turn it is.
 */
import { PASSED_BEYOND } from '$models/conformance/beyond-checklist';
import type { Words } from '$models/framework/provenance';
import { closedIn, closedThreads } from '$collab/decisions/appraisal-threads';
import { tell, type Telling } from '$collab/decisions/notices';
import type { DecisionParts } from '$collab/decisions/parts';
import { threadsOf } from '$collab/decisions/thread-room';
import type { Opened } from '$collab/runtime/gate';
import type { StoredItemDecision, StoredSubmission } from '$collab/storage/lifecycle-store';
import { CHIEF_ENGINEERS, openKinds } from '$collab/storage/notice-store';
import type { StoredArchitecture } from '$collab/storage/store';
import type { LeftByIssue } from './left-by-issue';
import { engineersOf } from './standing';

/** So many of the newest news are looked at. */
const NEWS = 500;

interface Said {
	readonly version: string;
	readonly words: string;
	/** ISO instant. */
	readonly at: string;
}

/** Something about a submission as a whole. */
async function tellOf(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ version, words, at }: Said,
	tellings: readonly Telling[]
): Promise<void> {
	const about = `submission:${version}`;
	await tell(parts, stored, { thread: about, about, title: version, words, author: session.account, at }, tellings);
}

const approvalOf = (account: string): string => `approval:${account}`;

/** To the other chief engineers: whoever approved first learns that he is not alone, the next one that his word is waited for. */
export async function tellApproval(parts: DecisionParts, { stored, session }: Opened, at: string): Promise<void> {
	const others = (await engineersOf(parts.store, stored.agency)).filter(({ account }) => account !== session.account);
	const { version } = stored.dossier;
	await tell(
		parts,
		stored,
		{
			thread: approvalOf(session.account),
			about: `submission:${version}`,
			title: version,
			words: '',
			author: session.account,
			at
		},
		others.map(({ account }): Telling => ({ kind: 'approved', account })),
		{ ends: ['approved'] }
	);
}

/** Whoever approves has seen by then who did before him. */
export async function readApprovals(
	{ store }: Pick<DecisionParts, 'store'>,
	{ stored, session }: Opened,
	at: string
): Promise<void> {
	const news = await store.news(session.account, NEWS);
	const seen = news.filter(({ kind, architecture }) => kind === 'approved' && architecture === stored.id);
	if (seen.length > 0)
		await store.markNotices(
			session.account,
			seen.map(({ id }) => id),
			at
		);
}

/** Once it is submitted the approvals are used up, and nobody has to be told of them any more. */
export async function endApprovals(
	{ store }: Pick<DecisionParts, 'store'>,
	architecture: string,
	accounts: readonly string[]
): Promise<void> {
	for (const account of accounts) {
		const end = { architecture, thread: approvalOf(account), kinds: ['approved'] } as const;
		await store.changeNotices({ end, put: [] });
	}
}

/** Once a version is issued nothing of what was said of it waits for anybody any more. */
export async function endClosedTalk(
	parts: Pick<DecisionParts, 'store' | 'rooms'>,
	stored: Pick<StoredArchitecture, 'id' | 'epoch'>
): Promise<void> {
	const closed = await closedIn(parts.store, stored.id);
	const doc = await threadsOf(parts, stored);
	const thread = closedThreads(doc, closed);
	if (thread.length > 0)
		await parts.store.changeNotices({ end: { architecture: stored.id, thread, kinds: openKinds }, put: [] });
}

const leftOf = (version: string): string => `left:${version}`;

/** What whoever appraised a version said nothing of, not even that it lacks a basis. */
export interface Undecided {
	/** Numbers of items of the checklist. */
	readonly items: readonly string[];
	/** Ids of required rules beyond them. */
	readonly rules: readonly string[];
}

const undecidedIn: Readonly<Record<keyof Words, (undecided: Undecided) => readonly string[]>> = {
	vi: ({ items, rules }) => [
		...(items.length === 0 ? [] : [`${String(items.length)} mục chưa được quyết định: ${items.join(', ')}`]),
		...(rules.length === 0 ? [] : [`${String(rules.length)} quy tắc chưa được quyết định: ${rules.join(', ')}`])
	],
	en: ({ items, rules }) => [
		...(items.length === 0
			? []
			: [`${String(items.length)} ${items.length === 1 ? 'item is' : 'items are'} not decided: ${items.join(', ')}`]),
		...(rules.length === 0
			? []
			: [`${String(rules.length)} ${rules.length === 1 ? 'rule is' : 'rules are'} not decided: ${rules.join(', ')}`])
	]
};

/** What was left, each of it by its beginning; what people wrote stays as they wrote it. */
function leftWords(
	{ items }: Pick<StoredSubmission, 'items'>,
	{ left, undecided }: { readonly left: LeftByIssue | null; readonly undecided: Undecided },
	locale: keyof Words
): string {
	const called = (vi: string, en: string): string => (locale === 'en' && en !== '' ? en : vi);
	// What nobody decided on comes first, since a notice shows the beginning alone, and reasons are as long as people make them.
	return [
		...undecidedIn[locale](undecided),
		...(left?.remarks ?? []).map(({ name, nameEn }) => called(name, nameEn)),
		...items
			.filter(({ item, decision }) => decision !== 'accepted' && item !== PASSED_BEYOND)
			.map(({ item, reason }) => `${item}. ${reason}`),
		...(left?.unsettled ?? []).map(({ rule, record }) => `${rule} ${record}`.trim()),
		...(left?.waivers ?? []).map(({ title, titleEn }) => called(title, titleEn))
	].join(' · ');
}

/** To the chief engineers, where an issued version left something to the next one: each of it by its beginning. */
export async function tellLeft(
	parts: DecisionParts,
	{ stored, session }: Opened,
	submission: StoredSubmission,
	{ left, undecided, at }: { readonly left: LeftByIssue | null; readonly undecided: Undecided; readonly at: string }
): Promise<void> {
	const { version } = submission;
	const words = leftWords(submission, { left, undecided }, 'vi');
	if (words === '') return;
	const wordsEn = leftWords(submission, { left, undecided }, 'en');
	const told = { thread: leftOf(version), about: `submission:${version}`, title: version, words, wordsEn };
	await tell(parts, stored, { ...told, author: session.account, at }, [{ kind: 'left', account: CHIEF_ENGINEERS }]);
}

/** Once the next one is submitted, what the version in force left is told of with that. */
export async function endLeft(
	{ store }: Pick<DecisionParts, 'store'>,
	architecture: string,
	submissions: readonly Pick<StoredSubmission, 'version' | 'state'>[]
): Promise<void> {
	const inForce = submissions.find(({ state }) => state === 'issued');
	if (inForce === undefined) return;
	await store.changeNotices({ end: { architecture, thread: leftOf(inForce.version), kinds: ['left'] }, put: [] });
}

/**
 * To the reviewer who had it: another took it over, so that what he decided stays and he decides no more; or whoever leads
 * the agency sent back what he appraised, which those who made it find among what waits for them.
 */
export const tellReviewer = (
	parts: DecisionParts,
	opened: Opened,
	kind: 'taken-over' | 'sent-back',
	{ reviewer, ...said }: Said & { readonly reviewer: string }
): Promise<void> => tellOf(parts, opened, said, [{ kind, account: reviewer }]);

/** To the reviewer whose decision on an item another took the place of. */
export async function tellItem(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{
		version,
		before,
		decided: { item, reason, at }
	}: { readonly version: string; readonly before: StoredItemDecision; readonly decided: StoredItemDecision }
): Promise<void> {
	await tell(
		parts,
		stored,
		{
			thread: `submission:${version}:${item}`,
			about: `submission:${version}`,
			title: version,
			words: item === PASSED_BEYOND ? reason : reason === '' ? `${item}.` : `${item}. ${reason}`,
			author: session.account,
			at
		},
		[{ kind: 'item-changed', account: before.account }]
	);
}

export const untellApproval = (parts: DecisionParts, { stored, session }: Opened): Promise<void> =>
	endApprovals(parts, stored.id, [session.account]);

/** To the other chief engineers and those who would have appraised it, with the reason. */
export async function tellWithdrawal(parts: DecisionParts, opened: Opened, said: Said): Promise<void> {
	const { stored, session } = opened;
	const concerned = (await parts.store.accounts()).filter(
		(account) =>
			account.id !== session.account &&
			!account.disabled &&
			account.agencies.some(
				({ agency, role }) => agency === stored.agency && (role === 'chief-engineer' || role === 'reviewer')
			)
	);
	await tellOf(
		parts,
		opened,
		said,
		concerned.map(({ id }): Telling => ({ kind: 'withdrawn', account: id }))
	);
}

/** To who approved, submitted and appraised it, but for whoever issued it. */
export async function tellIssue(
	parts: DecisionParts,
	opened: Opened,
	{ version, approvedBy, moves }: StoredSubmission,
	at: string
): Promise<void> {
	const makers = new Set([...approvedBy, ...moves.map(({ account }) => account)]);
	makers.delete(opened.session.account);
	await tellOf(
		parts,
		opened,
		{ version, words: '', at },
		[...makers].map((account): Telling => ({ kind: 'issued', account }))
	);
}
