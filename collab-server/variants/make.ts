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
import { variantLimits, type VariantInput } from '$collab/runtime/variant-inputs';
import type { VariantSummary } from '$collab/runtime/variant-runtime';
import type { StoredArchitecture } from '$collab/storage/store';
import type { StoredVariant } from '$collab/storage/variant-store';
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
	{ stored, session }: Opened,
	{ name, purpose, version }: VariantInput
): Promise<Answer<VariantSummary>> {
	const { store, rooms, clock } = parts;
	if (stored.variant !== undefined) return refusal('invalid', 'A variant has no variants of its own', 'variant');
	const known = (await store.variants(stored.id)).filter(({ state }) => state === 'open');
	if (known.some((one) => one.name === name)) return refusal('conflict', `There is an open variant ${name}`, 'name');
	if (known.length >= variantLimits.open) {
		return refusal('too-large', `There are ${known.length} open variants; merge or close some first`);
	}
	const from = await beginning(parts, stored, version);
	if (!from.ok) return from;
	const at = clock().toISOString();
	const id = randomUUID();
	const variant: StoredVariant = {
		...{ id, main: stored.id, name, purpose, version: version ?? '', account: session.account, at },
		base: await keepBase(store, from.value, at),
		...{ state: 'open', taken: 0, applied: null, decidedBy: null, decidedAt: null, reason: '' }
	};
	const { variant: _none, ...main } = stored;
	const architecture: StoredArchitecture = {
		...{ ...main, id, name: from.value.meta.name, epoch: 1, createdAt: at, changedAt: at },
		objectCount: from.value.objects.size,
		// What was decided was decided of the main line.
		dossier: { ...stored.dossier, state: 'draft' }
	};
	// Listed last: a crash before leaves a document that nobody can reach.
	await rooms.seed(roomOf(id, 1), { ...from.value, meta: { ...from.value.meta, id } }, session.account);
	const detail = { variant: id, name, version: variant.version, base: variant.base };
	await store.addVariant(architecture, variant, actOf(session.account, 'variant.make', at, detail));
	await tellPages(parts, stored);
	return done(await variantSummary(store, variant));
}
