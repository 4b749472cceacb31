/** What those who made a dossier are told of it: who else approved it, and that it was issued. What was returned or appraised waits for them by itself. */
import { tell, type Telling } from '$collab/decisions/notices';
import type { DecisionParts } from '$collab/decisions/parts';
import type { Opened } from '$collab/runtime/gate';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import { engineersOf } from './standing';

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
