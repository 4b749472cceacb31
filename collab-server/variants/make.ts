/** Branches a variant off the main line, as it is now or as a saved version has it. */
import { randomUUID } from 'node:crypto';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { pinned } from '$collab/decisions/live';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { versionText } from '$collab/decisions/versions';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { VariantInput } from '$collab/runtime/variant-inputs';
import type { VariantSummary } from '$collab/runtime/variant-runtime';
import type { StoredArchitecture } from '$collab/storage/store';
import type { StoredVariant } from '$collab/storage/variant-store';
import { oneAtATime } from './one-at-a-time';
import { openingFault } from './opening';
import { keepBase, variantSummary } from './shown';

async function beginning(
	parts: DecisionParts,
	stored: StoredArchitecture,
	version: string | undefined
): Promise<Answer<Architecture>> {
	if (version === undefined) {
		const room = roomOf(stored.id, stored.epoch);
		// Every record has its code, so that the variant calls it by the same.
		await parts.rooms.settled(room);
		return done(pinned((await parts.rooms.open(room)).architecture, stored));
	}
	const found = await versionText(parts, stored, version);
	if (found === null) return notFound;
	const read = readCanonical(found.text);
	if (!read.ok) return refusal('invalid', read.problem.message, read.problem.place);
	return read.value.architecture.meta.pack === stored.pack
		? done(read.value.architecture)
		: refusal(
				'conflict',
				'The version is of another framework pack; make the variant from the state of now',
				'version'
			);
}

export async function makeVariant(
	parts: DecisionParts,
	open: Opened,
	input: VariantInput
): Promise<Answer<VariantSummary>> {
	return open.stored.variant === undefined
		? oneAtATime(parts, open.stored.id, () => branch(parts, open, input))
		: refusal('invalid', 'A variant has no variants of its own', 'variant');
}

async function branch(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ name, purpose, version }: VariantInput
): Promise<Answer<VariantSummary>> {
	const { store, rooms, clock } = parts;
	const fault = await openingFault(store, stored.id, name);
	if (fault !== null) return fault;
	const from = await beginning(parts, stored, version);
	if (!from.ok) return from;
	const at = clock().toISOString();
	const id = randomUUID();
	const variant: StoredVariant = {
		...{ id, main: stored.id, name, purpose, version: version ?? '', account: session.account, at },
		base: await keepBase(store, from.value, at),
		...{ state: 'open', taken: 0, applied: null, decidedBy: null, decidedAt: null, reason: '', merging: null }
	};
	const architecture: StoredArchitecture = {
		...{ ...stored, id, name: from.value.meta.name, epoch: 1, createdAt: at, changedAt: at },
		objectCount: from.value.objects.size,
		// What was decided was decided of the main line.
		dossier: { ...stored.dossier, state: 'draft' }
	};
	// Listed last: a crash before leaves a document that nobody can reach.
	await rooms.seed(roomOf(id, 1), { ...from.value, meta: { ...from.value.meta, id } }, session.account);
	const detail = { variant: id, name, version: variant.version, base: variant.base };
	const act = actOf(session.account, 'variant.make', at, detail);
	if (!(await store.addVariant(architecture, variant, act))) return notFound;
	await tellPages(parts, stored);
	return done(await variantSummary(store, variant));
}
