/** The acts on proposals and parts, as one part of the runtime. */
import { withheldFrom } from '$models/architecture/part';
import { refusedWhenEnded } from '$collab/permission/variant-rules';
import { isOpenPart } from '$collab/rooms/access';
import { parseRoom, roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { ProposalRuntime } from '$collab/runtime/proposal-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredPart } from '$collab/storage/proposal-store';
import { decideProposal, showProposal } from './decide';
import { summaries } from './keep';
import { partOutbox } from './outbox';
import { sightOf } from './sight';
import { endPart, invite, partViews, sendPart } from './parts';
import { readAt, restore, type RestoreParts } from './restore';
import { proposeStranded } from './stranded';

export function proposalActs(parts: RestoreParts): ProposalRuntime {
	const { gate, store, clock } = parts;

	/** The part for whoever was invited to it; not there for anybody else. */
	async function ownPart(
		token: string,
		id: string,
		part: string
	): Promise<Answer<Opened & { readonly part: StoredPart }>> {
		const session = await gate.signedIn(token);
		if (!session.ok) return session;
		const [stored, found] = [await store.architecture(id), await store.part(id, part)];
		if (stored === null || found === null || found.account !== session.value.account) return notFound;
		return isOpenPart(found, clock()) ? done({ session: session.value, part: found, stored }) : notFound;
	}

	return {
		proposeStranded: async (token, id, input) => {
			const part = parseRoom(input.room)?.part ?? null;
			const open = part === null ? await gate.allowed(token, id, 'proposal.make') : await ownPart(token, id, part);
			return open.ok ? proposeStranded(parts, open.value, input) : open;
		},
		proposals: async (token, id) => {
			const open = await gate.allowed(token, id, 'proposal.read');
			return open.ok ? done(await summaries(store, await store.proposals(open.value.stored.id))) : open;
		},
		proposal: async (token, id, proposal) => {
			const open = await gate.allowed(token, id, 'proposal.read');
			return open.ok ? showProposal(parts, open.value, proposal) : open;
		},
		decideProposal: async (token, id, proposal, input) => {
			const open = await gate.allowed(token, id, 'proposal.decide');
			return open.ok ? decideProposal(parts, open.value, proposal, input) : open;
		},
		parts: async (token, id) => {
			const open = await gate.allowed(token, id, 'part.read');
			return open.ok ? done(await partViews(parts, await store.parts({ architecture: open.value.stored.id }))) : open;
		},
		invite: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'part.invite');
			return open.ok ? invite(parts, open.value, input) : open;
		},
		endPart: async (token, id, part) => {
			const open = await gate.allowed(token, id, 'part.invite');
			return open.ok ? endPart(parts, open.value, part) : open;
		},
		withheld: async (token, id, part) => {
			const own = await ownPart(token, id, part);
			if (!own.ok) return own;
			const { stored, part: cut } = own.value;
			const { architecture } = await parts.rooms.open(roomOf(id, stored.epoch));
			return done({ fields: withheldFrom(architecture, cut.objects), sight: await sightOf(parts, stored, cut) });
		},
		sendPart: async (token, id, part, input) => {
			const own = await ownPart(token, id, part);
			if (!own.ok) return own;
			const refused = refusedWhenEnded(own.value.stored.variant);
			return refused === null
				? sendPart(parts, own.value.stored, own.value.part, input)
				: refusal('conflict', refused, 'variant');
		},
		partOutbox: async (token, id, part) => {
			const own = await ownPart(token, id, part);
			return own.ok ? partOutbox(parts, own.value.part) : own;
		},
		readAt: async (token, id, at) => {
			const open = await gate.allowed(token, id, 'history.read');
			return open.ok ? readAt(parts, open.value, at) : open;
		},
		restore: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'architecture.restore');
			return open.ok ? restore(parts, open.value, input) : open;
		}
	};
}
