/**
 * A decision on a proposal that a crash cut off. What is taken is one change of the document, which is there as a whole or
 * not at all; what it was about to do was written down before. So it is told as decided, or it never was.
 */
import { changeId } from '$models/compare/change';
import { isCarriedOver } from '$models/compare/merge';
import { actOf, type DecisionParts } from '$collab/decisions/parts';
import { roomOf } from '$collab/rooms/room-names';
import type { Opened } from '$collab/runtime/gate';
import type { BegunDecision, ProposalDecision, StoredProposal } from '$collab/storage/proposal-store';
import { changesOf } from './keep';
import { tellDecision } from './news';

/** The row of the audit chain that tells of a decision. */
export const decisionAct = (
	{ id: proposal, title, count: of }: StoredProposal,
	{ taken, decidedBy, decidedAt, reason }: ProposalDecision
) => actOf(decidedBy, 'proposal.decide', decidedAt, { proposal, title, taken, of, reason });

/** Whoever asks sees to it that nobody decides meanwhile; the proposal as it is then. */
export async function settleDecision(
	parts: DecisionParts,
	{ stored, session }: Opened,
	proposal: StoredProposal
): Promise<StoredProposal> {
	const { store, rooms, log } = parts;
	const begun = proposal.state === 'open' ? await store.begunDecision(stored.id, proposal.id) : null;
	if (begun === null) return proposal;
	const { applied, ...decision }: BegunDecision = begun;
	const wanted = new Set(applied);
	const changes = (await changesOf(store, proposal)).filter((change) => wanted.has(changeId(change)));
	const { room, live } = await rooms.open(roomOf(stored.id, stored.epoch));
	await room.catchUp();
	const isThere = isCarriedOver(live.current.architecture, changes);
	log('warn', 'proposal-settled', { architecture: stored.id, proposal: proposal.id, taken: isThere });
	if (!isThere || !(await store.decideProposal(stored.id, proposal.id, decision, decisionAct(proposal, decision)))) {
		await store.dropDecision(stored.id, proposal.id);
		return (await store.proposal(stored.id, proposal.id)) ?? proposal;
	}
	await tellDecision(parts, { stored, session }, proposal, decision);
	return { ...proposal, ...decision, state: 'decided' };
}
