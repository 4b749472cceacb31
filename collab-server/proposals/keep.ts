/** Writes a difference down as a proposal, and says who made it. */
import { randomUUID } from 'node:crypto';
import type { Architecture } from '$models/architecture/architecture';
import { changesSchema, type Change } from '$models/compare/change';
import { compare } from '$models/compare/compare';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { done, refusal } from '$collab/runtime/answers';
import { proposalLimits } from '$collab/runtime/proposal-inputs';
import type { ProposalSummary } from '$collab/runtime/proposal-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { ProposalKind, StoredProposal } from '$collab/storage/proposal-store';
import type { Store, StoredArchitecture } from '$collab/storage/store';

/** What can be proposed: codes are the server's to give, and of what is said of the whole only its name is people's. */
export const isProposable = ({ root, id, key }: Change): boolean =>
	key === 'code' ? false : root !== 'meta' || id === 'name';

export const proposable = (before: Architecture, after: Architecture): Change[] =>
	compare(before, after).filter(isProposable);

export async function summaries(
	store: Pick<Store, 'accounts'>,
	rows: readonly StoredProposal[]
): Promise<readonly ProposalSummary[]> {
	const names = new Map((await store.accounts()).map(({ id, displayName }) => [id, displayName]));
	return rows.map(({ blob: _blob, architecture: _of, chosen: _chosen, ...row }) => ({
		...row,
		accountName: names.get(row.account) ?? row.account,
		decidedByName: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? row.decidedBy)
	}));
}

/** Answers null where there is nothing to propose. */
export async function keepProposal(
	parts: Pick<DecisionParts, 'store' | 'rooms' | 'clock' | 'log'>,
	stored: StoredArchitecture,
	from: { readonly kind: ProposalKind; readonly account: string; readonly title: string },
	changes: readonly Change[]
): Promise<Answer<ProposalSummary | null>> {
	if (changes.length === 0) return done(null);
	const { store, clock } = parts;
	const open = (await store.proposals(stored.id)).filter(
		({ account, state }) => account === from.account && state === 'open'
	);
	if (open.length >= proposalLimits.open) {
		return refusal('too-large', `There are ${open.length} open proposals of yours here; wait until some are decided`);
	}
	const at = clock().toISOString();
	const proposal: StoredProposal = {
		id: randomUUID(),
		architecture: stored.id,
		...from,
		blob: await store.putBlob(new TextEncoder().encode(JSON.stringify(changes)), at),
		count: changes.length,
		at,
		state: 'open',
		taken: 0,
		chosen: null,
		decidedBy: null,
		decidedAt: null,
		reason: ''
	};
	const detail = {
		proposal: proposal.id,
		title: from.title,
		kind: from.kind,
		changes: changes.length,
		sha256: proposal.blob
	};
	await store.addProposal(proposal, actOf(from.account, 'proposal.make', at, detail));
	await tellPages(parts, stored);
	const [summary] = await summaries(store, [proposal]);
	return done(summary ?? null);
}

/** The changes of a proposal, as they were written down. */
export async function changesOf(store: Pick<Store, 'blob'>, { blob }: StoredProposal): Promise<readonly Change[]> {
	const bytes = await store.blob(blob);
	if (bytes === null) throw new Error(`The changes ${blob} are not in the store`);
	return changesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
