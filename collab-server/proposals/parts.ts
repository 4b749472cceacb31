/** Parts: what somebody from outside may see and change of one architecture, and what he sends back. */
import { randomUUID } from 'node:crypto';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { partOf } from '$models/architecture/part';
import { vietnamDay } from '$models/text/vietnam-day';
import { actOf, type DecisionParts } from '$collab/decisions/parts';
import { isOpenPart } from '$collab/rooms/access';
import { partRoomOf, roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import { proposalLimits, type PartInput, type SentPartInput } from '$collab/runtime/proposal-inputs';
import type { PartView, ProposalSummary } from '$collab/runtime/proposal-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredPart } from '$collab/storage/proposal-store';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import { keepProposal, proposable } from './keep';
import { tellInvitation, untellInvitation } from './news';

const noClaims = { code: '', version: '', cutoffDate: '', effectiveDate: null };

const keepBase = (store: Pick<Store, 'putBlob'>, architecture: Architecture, at: string): Promise<string> =>
	store.putBlob(new TextEncoder().encode(writeCanonical(architecture, noClaims)), at);

async function baseOf(store: Pick<Store, 'blob'>, { base }: StoredPart): Promise<Architecture> {
	const bytes = await store.blob(base);
	const read = bytes === null ? null : readCanonical(new TextDecoder().decode(bytes));
	if (read?.ok !== true) throw new Error(`The file ${base} of a part is not in the store`);
	return read.value.architecture;
}

export async function partViews(
	{ store, clock }: DecisionParts,
	rows: readonly StoredPart[]
): Promise<readonly PartView[]> {
	const names = new Map((await store.accounts()).map(({ id, displayName }) => [id, displayName]));
	return rows.map(({ base: _base, architecture: _of, ...part }) => ({
		...part,
		accountName: names.get(part.account) ?? part.account,
		open: isOpenPart({ ...part, architecture: _of, base: _base }, clock())
	}));
}

export async function invite(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ account: name, title, objects, expiresOn }: PartInput
): Promise<Answer<PartView>> {
	const { rooms, store, clock } = parts;
	const now = clock();
	if (expiresOn < vietnamDay(now)) return refusal('invalid', 'The last day is yet to come', 'expiresOn');
	const account = await store.account({ name: name.trim().toLowerCase() });
	if (account === null || account.disabled) return refusal('not-found', 'There is no such account', 'account');
	const open = (await store.parts({ architecture: stored.id })).filter((part) => isOpenPart(part, now));
	if (open.length >= proposalLimits.parts) return refusal('too-large', 'There are too many open parts; end some first');
	const { architecture } = await rooms.open(roomOf(stored.id, stored.epoch));
	const cut = partOf(architecture, objects);
	const missing = objects.find((id) => !(cut.objects as ReadonlyMap<string, unknown>).has(id));
	if (missing !== undefined) return refusal('not-found', 'There is no such object', missing);
	const at = now.toISOString();
	const part: StoredPart = {
		id: randomUUID(),
		architecture: stored.id,
		account: account.id,
		title,
		objects,
		epoch: stored.epoch,
		base: await keepBase(store, cut, at),
		by: session.account,
		at,
		expiresOn,
		endedAt: null
	};
	// Listed last, so that nobody can come into a part that is not filled yet.
	await rooms.seedCopy(partRoomOf(stored.id, part.id, stored.epoch), cut);
	const detail = { part: part.id, account: account.name, title, objects: objects.length, expiresOn };
	await store.addPart(part, actOf(session.account, 'part.invite', at, detail));
	await tellInvitation(parts, { stored, session }, part);
	const [view] = await partViews(parts, [part]);
	return view === undefined ? notFound : done(view);
}

export async function endPart(parts: DecisionParts, open: Opened, id: string): Promise<Answer<null>> {
	const { stored, session } = open;
	const { store, clock } = parts;
	const at = clock().toISOString();
	const part = await store.part(stored.id, id);
	if (part === null) return notFound;
	const act = actOf(session.account, 'part.end', at, { part: id, title: part.title });
	const ended = await store.endPart(stored.id, id, at, act);
	if (!ended) return refusal('conflict', 'It has ended already', 'part');
	await untellInvitation(parts, open, id);
	return done(null);
}

/** What was changed in a part since it was sent last. */
export async function pending(
	{ rooms, store }: DecisionParts,
	part: StoredPart
): Promise<{ readonly base: Architecture; readonly now: Architecture }> {
	const room = partRoomOf(part.architecture, part.id, part.epoch);
	await rooms.settled(room);
	return { base: await baseOf(store, part), now: (await rooms.open(room)).architecture };
}

export async function sendPart(
	parts: DecisionParts,
	stored: StoredArchitecture,
	part: StoredPart,
	{ title }: SentPartInput
): Promise<Answer<ProposalSummary | null>> {
	const { store, clock } = parts;
	const { base, now } = await pending(parts, part);
	const from = { kind: 'part', account: part.account, title: title === '' ? part.title : title } as const;
	const kept = await keepProposal(parts, stored, from, proposable(base, now));
	if (kept.ok && kept.value !== null) {
		await store.rebasePart(stored.id, part.id, await keepBase(store, now, clock().toISOString()), part.epoch);
	}
	return kept;
}

/** For a new epoch: what was not sent yet is sent, and each open part is cut anew from the new state. */
export async function recutParts(
	parts: DecisionParts,
	stored: StoredArchitecture,
	epoch: number,
	architecture: Architecture
): Promise<Answer<null>> {
	const { rooms, store, clock } = parts;
	for (const part of await store.parts({ architecture: stored.id })) {
		if (!isOpenPart(part, clock())) continue;
		const sent = await sendPart(parts, stored, part, { title: '' });
		// Nobody goes back over what somebody else would lose by it.
		if (!sent.ok) return sent;
		const cut = partOf(architecture, part.objects);
		await rooms.seedCopy(partRoomOf(stored.id, part.id, epoch), cut);
		await store.rebasePart(stored.id, part.id, await keepBase(store, cut, clock().toISOString()), epoch);
	}
	return done(null);
}
