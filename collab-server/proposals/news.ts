/** What whoever works on a part, or proposed something, is told of it. Who may decide a proposal sees that it waits in the rows themselves. */
import { tell } from '$collab/decisions/notices';
import type { DecisionParts } from '$collab/decisions/parts';
import type { Opened } from '$collab/runtime/gate';
import type { ProposalDecision, StoredPart, StoredProposal } from '$collab/storage/proposal-store';

const keyOf = ({ id }: Pick<StoredPart, 'id'>): string => `part:${id}`;

export async function tellInvitation(
	parts: Pick<DecisionParts, 'store' | 'packs'>,
	{ stored }: Opened,
	part: StoredPart
): Promise<void> {
	const { title, by: author, at, account } = part;
	const told = { thread: keyOf(part), about: keyOf(part), title, words: '', author, at };
	await tell(parts, stored, told, [{ kind: 'invited', account }]);
}

export async function untellInvitation(
	{ store }: Pick<DecisionParts, 'store'>,
	{ stored }: Opened,
	part: string
): Promise<void> {
	const end = { architecture: stored.id, thread: keyOf({ id: part }), kinds: ['invited'] } as const;
	await store.changeNotices({ end, put: [] });
}

/** To who proposed it, with the reason. Who sees a part alone is led there and not to the document. */
export async function tellDecision(
	parts: Pick<DecisionParts, 'store' | 'packs'>,
	{ stored }: Opened,
	{ id, kind, account, title }: StoredProposal,
	{ taken, decidedBy, decidedAt, reason }: ProposalDecision
): Promise<void> {
	if (account === decidedBy) return;
	const own =
		kind === 'part' ? (await parts.store.parts({ account })).filter((one) => one.architecture === stored.id) : [];
	const part = own.find(({ endedAt }) => endedAt === null) ?? own[0];
	const thread = `proposal:${id}`;
	await tell(
		parts,
		stored,
		{
			thread,
			about: part === undefined ? thread : keyOf(part),
			title,
			words: reason,
			author: decidedBy,
			at: decidedAt
		},
		[{ kind: taken > 0 ? 'proposal-taken' : 'proposal-refused', account }]
	);
}
