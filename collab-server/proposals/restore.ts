/**
 * Goes back to an earlier state. The document is not rewritten under those who edit it: a new one, in the next epoch,
 * takes its place; what somebody has not sent by then comes back as a proposal.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { readDocument } from '$models/sync/document';
import { pinned } from '$collab/decisions/live';
import { actOf, type DecisionParts } from '$collab/decisions/parts';
import { versionText } from '$collab/decisions/versions';
import { close } from '$collab/rooms/frames';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { RestoreInput } from '$collab/runtime/proposal-inputs';
import type { Answer } from '$collab/runtime/runtime';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import { recutParts } from './parts';
import { stateAt } from './state-at';

const RESTORE = 'architecture.restore';
/** Nobody else restores the same architecture meanwhile. */
const RESTORING_MS = 60_000;

export interface RestoreParts extends DecisionParts {
	readonly cut: (of: { readonly architecture: string }, why: readonly [number, string]) => void;
}

const restored = z.object({ epoch: z.number() });

/** The epoch that people worked in at an instant, as the audit chain tells; one that nobody was led to does not count. */
async function epochAt(store: Pick<Store, 'audit'>, id: string, at: string): Promise<number> {
	let epoch = 1;
	for (const row of await store.audit(id)) {
		if (row.act === RESTORE && row.at <= at) ({ epoch } = restored.parse(JSON.parse(row.detail)));
	}
	return epoch;
}

/** How the architecture was at an instant, in whatever epoch that was. */
async function architectureAt(
	{ store }: DecisionParts,
	stored: StoredArchitecture,
	at: string
): Promise<Answer<Architecture>> {
	if (at < stored.createdAt) return refusal('not-found', 'It was not there yet', 'at');
	const past = await stateAt(store, roomOf(stored.id, await epochAt(store, stored.id, at)), { at });
	if (past.kind === 'trimmed') return refusal('not-found', `Nothing is kept of before ${past.since}`, 'at');
	return done(pinned(readDocument(past.doc).architecture, stored));
}

export async function readAt(parts: DecisionParts, { stored }: Opened, at: string): Promise<Answer<string>> {
	const found = await architectureAt(parts, stored, at);
	return found.ok ? done(writeCanonical(found.value, stored.dossier)) : found;
}

async function wanted(
	parts: DecisionParts,
	stored: StoredArchitecture,
	input: RestoreInput
): Promise<Answer<Architecture>> {
	if ('at' in input) return architectureAt(parts, stored, input.at);
	const version = await versionText(parts, stored, input.version);
	if (version === null) return notFound;
	const read = readCanonical(version.text);
	return read.ok ? done(read.value.architecture) : refusal('invalid', read.problem.message, read.problem.place);
}

export async function restore(
	parts: RestoreParts,
	{ stored, session }: Opened,
	input: RestoreInput
): Promise<Answer<{ readonly epoch: number }>> {
	const { store, clock } = parts;
	const found = await wanted(parts, stored, input);
	if (!found.ok) return found;
	const [lease, owner, now] = [`restore ${stored.id}`, randomUUID(), clock()];
	const until = new Date(now.getTime() + RESTORING_MS).toISOString();
	if (!(await store.lease(lease, owner, now.toISOString(), until))) {
		return refusal('busy', 'Somebody else is restoring this architecture; try again in a moment');
	}
	try {
		return await putBack(parts, { stored, session }, found.value, input);
	} finally {
		await store.release(lease, owner);
	}
}

async function putBack(
	parts: RestoreParts,
	{ stored, session }: Opened,
	found: Architecture,
	input: RestoreInput
): Promise<Answer<{ readonly epoch: number }>> {
	const { rooms, store, checks, clock } = parts;
	const architecture = { ...found, meta: { ...found.meta, id: stored.id } };
	let epoch = stored.epoch + 1;
	// A restoring that a crash cut off left an epoch behind that nobody was led to.
	while (!(await rooms.isEmpty(roomOf(stored.id, epoch)))) epoch += 1;
	await rooms.settled(roomOf(stored.id, stored.epoch));
	// All of the next epoch lies ready before anybody is led there; until then a crash leaves everything as it was.
	await rooms.seed(roomOf(stored.id, epoch), pinned(architecture, stored), session.account);
	await rooms.copy(roomOf(stored.id, stored.epoch, 'c'), roomOf(stored.id, epoch, 'c'));
	const recut = await recutParts(parts, stored, epoch, architecture);
	if (!recut.ok) return recut;
	const { reason, ...to } = input;
	const act = actOf(session.account, RESTORE, clock().toISOString(), { ...to, reason, epoch });
	if (!(await store.setEpoch(stored.id, stored.epoch, epoch, act))) {
		return refusal('conflict', 'Somebody else has restored this architecture meanwhile');
	}
	parts.cut({ architecture: stored.id }, close.epoch);
	await checks.changed({ id: stored.id, epoch }, session.account);
	return done({ epoch });
}
