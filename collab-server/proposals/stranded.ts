/**
 * Edits that could not reach the document any more: the role was lowered while somebody was away, or the document was
 * replaced. They are read against the state that they were made on, and wait as a proposal.
 */
import * as Y from 'yjs';
import { merge } from '$models/compare/merge';
import { readDocument } from '$models/sync/document';
import { pinned } from '$collab/decisions/live';
import type { DecisionParts } from '$collab/decisions/parts';
import { isReadable } from '$collab/rooms/frames';
import { parseRoom, roomOf } from '$collab/rooms/room-names';
import { done, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import { proposalLimits, type StrandedInput } from '$collab/runtime/proposal-inputs';
import type { ProposalSummary } from '$collab/runtime/proposal-runtime';
import type { Answer } from '$collab/runtime/runtime';
import { keepProposal, proposable } from './keep';
import { stateAt } from './state-at';

const unreadable = refusal('invalid', 'These bytes are no edits', 'updates');

/** null where the bytes are no edits. */
function groundIn(
	updates: readonly Uint8Array[],
	seen: ReadonlyMap<number, number>
): ReadonlyMap<number, number> | null {
	try {
		return updates.every(isReadable) ? groundOf(updates, seen) : null;
	} catch {
		return null;
	}
}

/** An empty one where the bytes are no state vector: then the least counts. */
function seenIn(text: string): ReadonlyMap<number, number> {
	try {
		return text === '' ? new Map() : Y.decodeStateVector(Buffer.from(text, 'base64'));
	} catch {
		return new Map();
	}
}

/** Applies the edits to a state; false where they mean nothing, or build on something that is not there. */
function applied(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
	try {
		doc.transact(() => {
			for (const update of updates) Y.applyUpdate(doc, update);
		});
		return doc.store.pendingStructs === null && doc.store.pendingDs === null;
	} catch {
		return false;
	}
}

/**
 * As much of each client's edits as these were made on: what was seen, and at the least what they build on. A value that
 * is set names the value that it takes the place of.
 */
function groundOf(updates: readonly Uint8Array[], seen: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
	const { structs, ds } = Y.decodeUpdate(Y.mergeUpdates([...updates]));
	const ground = new Map(seen);
	const own = new Map<number, number>();
	const need = (client: number, clock: number): void => {
		if (clock <= (own.get(client) ?? Infinity)) ground.set(client, Math.max(ground.get(client) ?? 0, clock));
	};
	for (const { id } of structs) own.set(id.client, Math.min(own.get(id.client) ?? Infinity, id.clock));
	// What was seen of these clients are the edits themselves.
	for (const [client, clock] of own) ground.set(client, clock);
	for (const struct of structs) {
		if (!(struct instanceof Y.Item)) continue;
		for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
			if (id instanceof Y.ID) need(id.client, id.clock + 1);
		}
	}
	for (const [client, items] of ds.clients) for (const { clock, len } of items) need(client, clock + len);
	return ground;
}

export async function proposeStranded(
	parts: DecisionParts,
	{ session, stored }: Opened,
	{ room, updates, seen, title }: StrandedInput
): Promise<Answer<ProposalSummary | null>> {
	const name = parseRoom(room);
	if (name?.kind !== 'm' || name.architecture !== stored.id || name.epoch > stored.epoch) {
		return refusal('invalid', 'This is no room of the architecture', 'room');
	}
	const edits = updates.map((text) => new Uint8Array(Buffer.from(text, 'base64')));
	const bytes = edits.reduce((sum, { length }) => sum + length, 0);
	if (bytes > proposalLimits.bytes) return refusal('too-large', 'These edits are too much for one proposal', 'updates');
	const ground = groundIn(edits, seenIn(seen));
	if (ground === null) return unreadable;
	const past = await stateAt(parts.store, room, { clocks: ground });
	if (past.kind !== 'state' || past.sequence === 0) {
		return refusal('not-found', 'Nothing is kept of the state that these edits were made on', 'room');
	}
	const { doc } = past;
	const before = readDocument(doc).architecture;
	if (!applied(doc, edits)) return unreadable;
	const after = readDocument(doc).architecture;
	const changes = proposable(pinned(before, stored), pinned(after, stored));
	const { architecture: now } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
	// What reached the document after all, by another way, need not wait for anybody.
	if (merge(now, changes).every(({ state }) => state === 'already')) return done(null);
	const from = { kind: 'stranded', account: session.account, title } as const;
	return keepProposal(parts, stored, from, changes);
}
