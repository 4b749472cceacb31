/** What those who made a dossier are told of it: who else approved it, and that it was issued. What was returned or appraised waits for them by itself. */
import { tell, type Telling } from '$collab/decisions/notices';
import type { DecisionParts } from '$collab/decisions/parts';
import type { Opened } from '$collab/runtime/gate';
import type { StoredItemDecision, StoredSubmission } from '$collab/storage/lifecycle-store';
import { engineersOf } from './standing';

/** So many of the newest news are looked at. */
const NEWS = 500;

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

/** To the reviewer who had it: what he decided stays, and he decides no more. */
export async function tellTakeOver(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ version, reviewer, at }: { readonly version: string; readonly reviewer: string; readonly at: string }
): Promise<void> {
	const about = `submission:${version}`;
	await tell(parts, stored, { thread: about, about, title: version, words: '', author: session.account, at }, [
		{ kind: 'taken-over', account: reviewer }
	]);
}

/** To the reviewer who appraised it; those who made it find it among what waits for them. */
export async function tellSentBack(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{
		version,
		reviewer,
		reason,
		at
	}: { readonly version: string; readonly reviewer: string; readonly reason: string; readonly at: string }
): Promise<void> {
	const about = `submission:${version}`;
	await tell(parts, stored, { thread: about, about, title: version, words: reason, author: session.account, at }, [
		{ kind: 'sent-back', account: reviewer }
	]);
}

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
			words: reason === '' ? `${item}.` : `${item}. ${reason}`,
			author: session.account,
			at
		},
		[{ kind: 'item-changed', account: before.account }]
	);
}

export async function untellApproval({ store }: DecisionParts, { stored, session }: Opened): Promise<void> {
	const end = { architecture: stored.id, thread: approvalOf(session.account), kinds: ['approved'] } as const;
	await store.changeNotices({ end, put: [] });
}

/** To the other chief engineers and those who would have appraised it, with the reason. */
export async function tellWithdrawal(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ version }: Pick<StoredSubmission, 'version'>,
	{ reason, at }: { readonly reason: string; readonly at: string }
): Promise<void> {
	const concerned = (await parts.store.accounts()).filter(
		(account) =>
			account.id !== session.account &&
			!account.disabled &&
			account.agencies.some(
				({ agency, role }) => agency === stored.agency && (role === 'chief-engineer' || role === 'reviewer')
			)
	);
	const about = `submission:${version}`;
	await tell(
		parts,
		stored,
		{ thread: about, about, title: version, words: reason, author: session.account, at },
		concerned.map(({ id }): Telling => ({ kind: 'withdrawn', account: id }))
	);
}

/** To who approved, submitted and appraised it, but for whoever issued it. */
export async function tellIssue(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ version, approvedBy, moves }: StoredSubmission,
	at: string
): Promise<void> {
	const makers = new Set([...approvedBy, ...moves.map(({ account }) => account)]);
	makers.delete(session.account);
	const about = `submission:${version}`;
	await tell(
		parts,
		stored,
		{ thread: about, about, title: version, words: '', author: session.account, at },
		[...makers].map((account): Telling => ({ kind: 'issued', account }))
	);
}
