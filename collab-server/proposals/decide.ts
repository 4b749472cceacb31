/** Shows how a proposal stands to the document of now, and takes over what somebody chose of it. */
import type { Architecture } from '$models/architecture/architecture';
import { changeId, type Change } from '$models/compare/change';
import { editsFor } from '$models/compare/compare';
import { incomplete, merge } from '$models/compare/merge';
import { wholeChapters } from '$models/compare/passage';
import { oneDecision } from '$collab/decisions/one-decision';
import { tellPages, type DecisionParts } from '$collab/decisions/parts';
import type { Author } from '$collab/rooms/room';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { ProposalDecisionInput } from '$collab/runtime/proposal-inputs';
import type { ProposalSummary, ProposalView } from '$collab/runtime/proposal-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredProposal } from '$collab/storage/proposal-store';
import { changesOf, summaries } from './keep';
import { tellDecision } from './news';
import { decisionAct, settleDecision } from './unfinished';

const decidedNow = refusal('conflict', 'Somebody is deciding this proposal at this moment', 'proposal');
const decided = refusal('conflict', 'This proposal was decided already', 'proposal');

/** A form whose state is not kept says nothing of what others did meanwhile. */
const groundOf = ({ kind }: StoredProposal): 'known' | 'unknown' => (kind === 'form-now' ? 'unknown' : 'known');

export async function showProposal(parts: DecisionParts, opened: Opened, id: string): Promise<Answer<ProposalView>> {
	const { rooms, store } = parts;
	const { stored } = opened;
	const found = await store.proposal(stored.id, id);
	if (found === null) return notFound;
	const settled =
		(await store.begunDecision(stored.id, id)) === null
			? found
			: await oneDecision(parts, `proposal ${id}`, decidedNow, () => settleDecision(parts, opened, found));
	// Where somebody is deciding at this moment it is shown as it is.
	const proposal = 'ok' in settled ? found : settled;
	const changes = await changesOf(store, proposal);
	const { architecture } = await rooms.open(roomOf(stored.id, stored.epoch));
	const [summary] = await summaries(store, [proposal]);
	return summary === undefined
		? notFound
		: done({ ...summary, changes: merge(architecture, changes, groundOf(proposal)) });
}

/** Of what is chosen that which is not so already, where all of it can be taken. */
function missingOf(
	architecture: Architecture,
	changes: readonly Change[],
	chosen: ReadonlySet<string>
): readonly Change[] | Failed {
	const merged = merge(architecture, changes).filter(({ change }) => chosen.has(changeId(change)));
	const gone = merged.find(({ state }) => state === 'gone');
	if (gone !== undefined) {
		return refusal('conflict', 'What this changes is not there any more', changeId(gone.change));
	}
	const wanted = merged.filter(({ state }) => state !== 'already').map(({ change }) => change);
	const [alone] = incomplete(architecture, wanted);
	return alone === undefined
		? wanted
		: refusal('conflict', 'This cannot be taken without the record that it belongs to or speaks of', alone);
}

export async function decideProposal(
	parts: DecisionParts,
	opened: Opened,
	id: string,
	input: ProposalDecisionInput
): Promise<Answer<ProposalSummary>> {
	return oneDecision(parts, `proposal ${id}`, decidedNow, () => decide(parts, opened, id, input));
}

async function decide(
	parts: DecisionParts,
	{ stored, session }: Opened,
	id: string,
	{ take, reason }: ProposalDecisionInput
): Promise<Answer<ProposalSummary>> {
	const { rooms, store, clock } = parts;
	const found = await store.proposal(stored.id, id);
	if (found === null) return notFound;
	const proposal = await settleDecision(parts, { stored, session }, found);
	if (proposal.state !== 'open') return decided;
	const changes = await changesOf(store, proposal);
	const chosen = new Set(take);
	const known = new Set(changes.map(changeId));
	const unknown = take.find((one) => !known.has(one));
	if (unknown !== undefined) return refusal('invalid', 'There is no such change in this proposal', unknown);

	const open = await rooms.open(roomOf(stored.id, stored.epoch));
	await open.room.catchUp();
	const at = clock().toISOString();
	const decision = { taken: take.length, chosen: take, decidedBy: session.account, decidedAt: at, reason };
	const first = missingOf(open.architecture, changes, chosen);
	if ('ok' in first) return first;
	if (first.length > 0) {
		// A crash between the change and the row that tells of it is found by this.
		if (!(await store.beginDecision(stored.id, id, { ...decision, applied: first.map(changeId) }))) return decided;
		// From here to the change itself nothing is awaited, so that what is there cannot become another.
		const missing = missingOf(open.architecture, changes, chosen);
		if ('ok' in missing) {
			await store.dropDecision(stored.id, id);
			return missing;
		}
		open.live.apply(editsFor(wholeChapters(open.architecture.chapters, missing)), {
			source: 'command',
			account: session.account,
			connection: null
		} satisfies Author);
		await rooms.settled(open.room.name);
	}
	const act = decisionAct(proposal, decision);
	if (!(await store.decideProposal(stored.id, id, decision, act))) return decided;
	await tellDecision(parts, { stored, session }, proposal, decision);
	await tellPages(parts, stored);
	const [summary] = await summaries(store, [{ ...proposal, ...decision, state: 'decided' }]);
	return summary === undefined ? notFound : done(summary);
}
