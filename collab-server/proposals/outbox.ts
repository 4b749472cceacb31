/** What whoever works in a part has sent and has yet to send: each change with what became of it, and why. */
import { changeId, type Change } from '$models/compare/change';
import type { DecisionParts } from '$collab/decisions/parts';
import { done } from '$collab/runtime/answers';
import type { PartOutbox, SentProposal } from '$collab/runtime/proposal-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredPart, StoredProposal } from '$collab/storage/proposal-store';
import { changesOf, proposable, summaries } from './keep';
import { pending } from './parts';

/** So many of the newest are told with their changes. */
const MOST = 20;

const outcomes = (
	changes: readonly Change[],
	{ state, chosen, taken, count }: StoredProposal
): SentProposal['changes'] => {
	const ids = new Set(chosen);
	// Of what was decided before it was kept which changes were taken, only all or none says it of each.
	const known = chosen !== null || taken === 0 || taken === count;
	return changes.map((change) => ({
		change,
		taken: state === 'open' || !known ? null : chosen === null ? taken > 0 : ids.has(changeId(change))
	}));
};

export async function partOutbox(parts: DecisionParts, part: StoredPart): Promise<Answer<PartOutbox>> {
	const { store } = parts;
	const { base, now } = await pending(parts, part);
	const own = (await store.proposals(part.architecture))
		.filter(({ kind, account, at }) => kind === 'part' && account === part.account && at >= part.at)
		.slice(0, MOST);
	const told = await summaries(store, own);
	const sent: SentProposal[] = [];
	for (const [index, proposal] of own.entries()) {
		const summary = told[index];
		if (summary !== undefined) sent.push({ ...summary, changes: outcomes(await changesOf(store, proposal), proposal) });
	}
	return done({ pending: proposable(base, now), sent });
}
