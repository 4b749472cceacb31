/** Shows how a proposal stands to the document of now, and takes over what somebody chose of it. */
import { changeId } from '$models/compare/change';
import { editsFor } from '$models/compare/compare';
import { incomplete, merge } from '$models/compare/merge';
import { wholeChapters } from '$models/compare/passage';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import type { Author } from '$collab/rooms/room';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { ProposalDecisionInput } from '$collab/runtime/proposal-inputs';
import type { ProposalSummary, ProposalView } from '$collab/runtime/proposal-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredProposal } from '$collab/storage/proposal-store';
import { changesOf, summaries } from './keep';
import { tellDecision } from './news';

/** A form whose state is not kept says nothing of what others did meanwhile. */
const groundOf = ({ kind }: StoredProposal): 'known' | 'unknown' => (kind === 'form-now' ? 'unknown' : 'known');

export async function showProposal(
	{ rooms, store }: DecisionParts,
	{ stored }: Opened,
	id: string
): Promise<Answer<ProposalView>> {
	const proposal = await store.proposal(stored.id, id);
	if (proposal === null) return notFound;
	const changes = await changesOf(store, proposal);
	const { architecture } = await rooms.open(roomOf(stored.id, stored.epoch));
	const [summary] = await summaries(store, [proposal]);
	return summary === undefined
		? notFound
		: done({ ...summary, changes: merge(architecture, changes, groundOf(proposal)) });
}

const decided = refusal('conflict', 'This proposal was decided already', 'proposal');

export async function decideProposal(
	parts: DecisionParts,
	{ stored, session }: Opened,
	id: string,
	{ take, reason }: ProposalDecisionInput
): Promise<Answer<ProposalSummary>> {
	const { rooms, store, clock } = parts;
	const proposal = await store.proposal(stored.id, id);
	if (proposal === null) return notFound;
	if (proposal.state !== 'open') return decided;
	const changes = await changesOf(store, proposal);
	const chosen = new Set(take);
	const known = new Set(changes.map(changeId));
	const unknown = take.find((one) => !known.has(one));
	if (unknown !== undefined) return refusal('invalid', 'There is no such change in this proposal', unknown);

	const open = await rooms.open(roomOf(stored.id, stored.epoch));
	// From here to the change itself nothing is awaited, so that what is there cannot become another.
	const merged = merge(open.architecture, changes).filter(({ change }) => chosen.has(changeId(change)));
	const gone = merged.find(({ state }) => state === 'gone');
	if (gone !== undefined) {
		return refusal('conflict', 'What this changes is not there any more', changeId(gone.change));
	}
	const wanted = merged.filter(({ state }) => state !== 'already').map(({ change }) => change);
	const [alone] = incomplete(open.architecture, wanted);
	if (alone !== undefined) {
		return refusal('conflict', 'This cannot be taken without the record that it belongs to or speaks of', alone);
	}
	if (wanted.length > 0) {
		open.live.apply(editsFor(wholeChapters(open.architecture.chapters, wanted)), {
			source: 'command',
			account: session.account,
			connection: null
		} satisfies Author);
		await rooms.settled(open.room.name);
	}
	const at = clock().toISOString();
	const decision = { taken: take.length, chosen: take, decidedBy: session.account, decidedAt: at, reason };
	const act = actOf(session.account, 'proposal.decide', at, {
		proposal: id,
		title: proposal.title,
		taken: take.length,
		of: changes.length,
		reason
	});
	if (!(await store.decideProposal(stored.id, id, decision, act))) return decided;
	await tellDecision(parts, { stored, session }, proposal, decision);
	await tellPages(parts, stored);
	const [summary] = await summaries(store, [{ ...proposal, ...decision, state: 'decided' }]);
	return summary === undefined ? notFound : done(summary);
}
