/** Carries chosen changes of one side over to the other, as one change of its document. */
import { createHash, randomUUID } from 'node:crypto';
import type { Architecture } from '$models/architecture/architecture';
import { changeId, type Change } from '$models/compare/change';
import { compare, editsFor } from '$models/compare/compare';
import { incomplete, type Merged } from '$models/compare/merge';
import { threeWay } from '$models/compare/three-way';
import { edited } from '$models/sync/edited';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { isProposable } from '$collab/proposals/keep';
import type { OpenRoom } from '$collab/rooms/open-room';
import type { Author } from '$collab/rooms/room';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { VariantDirection, VariantTakingInput } from '$collab/runtime/variant-inputs';
import type { VariantChanges, VariantTaken } from '$collab/runtime/variant-runtime';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import type { StoredVariant } from '$collab/storage/variant-store';
import { baseOf, keepBase, variantSummary } from './shown';

const MERGING_MS = 120_000;
const notOpen = refusal('conflict', 'This variant was merged or closed already', 'variant');

/** One merges or opens again at a time, on whichever node. */
export async function alone<T>(
	{ store, clock }: Pick<DecisionParts, 'store' | 'clock'>,
	main: string,
	act: () => Promise<Answer<T>>
): Promise<Answer<T>> {
	const [lease, owner, now] = [`variants ${main}`, randomUUID(), clock()];
	const until = new Date(now.getTime() + MERGING_MS).toISOString();
	if (!(await store.lease(lease, owner, now.toISOString(), until))) {
		return refusal('busy', 'Somebody else is merging a variant of this architecture; try again in a moment');
	}
	try {
		return await act();
	} finally {
		await store.release(lease, owner);
	}
}

/** Both sides are there, open, and of one pack. */
export async function pairOf(
	store: Pick<Store, 'variant' | 'architecture'>,
	main: StoredArchitecture,
	id: string
): Promise<Answer<{ readonly row: StoredVariant; readonly own: StoredArchitecture }>> {
	const [row, own] = [await store.variant(main.id, id), await store.architecture(id)];
	return row === null || own === null ? notFound : done({ row, own });
}

interface Sides {
	readonly base: Architecture;
	/** What is changed, and what the changes come from. */
	readonly into: OpenRoom;
	readonly from: OpenRoom;
	readonly target: StoredArchitecture;
}

async function sidesOf(
	{ store, rooms }: DecisionParts,
	main: StoredArchitecture,
	{ row, own }: { readonly row: StoredVariant; readonly own: StoredArchitecture },
	direction: VariantDirection
): Promise<Answer<Sides>> {
	if (main.pack !== own.pack) {
		return refusal('conflict', `The variant is of the pack ${own.pack}, the main line of ${main.pack}`, 'pack');
	}
	const base = await baseOf(store, row);
	const [mainRoom, ownRoom] = [roomOf(main.id, main.epoch), roomOf(own.id, own.epoch)];
	await Promise.all([rooms.settled(mainRoom), rooms.settled(ownRoom)]);
	const [mainOpen, ownOpen] = [await rooms.open(mainRoom), await rooms.open(ownRoom)];
	return done(
		direction === 'merge'
			? { base, into: mainOpen, from: ownOpen, target: main }
			: { base, into: ownOpen, from: mainOpen, target: own }
	);
}

const changesOf = ({ base, into, from }: Sides): readonly Merged[] =>
	threeWay(base, { ours: into.architecture, theirs: from.architecture }, isProposable);

const seenOf = (changes: readonly Merged[]): string =>
	createHash('sha256').update(JSON.stringify(changes)).digest('hex');

export async function showChanges(
	parts: DecisionParts,
	{ stored }: Opened,
	id: string,
	direction: VariantDirection
): Promise<Answer<VariantChanges>> {
	const pair = await pairOf(parts.store, stored, id);
	if (!pair.ok) return pair;
	const sides = await sidesOf(parts, stored, pair.value, direction);
	if (!sides.ok) return sides;
	const changes = changesOf(sides.value);
	const variant = await variantSummary(parts.store, pair.value.row);
	return done({ variant, direction, changes, seen: seenOf(changes) });
}

interface Carried {
	/** What the document was changed by, with what was there before. */
	readonly applied: readonly Change[];
	/** What was chosen, against the base. */
	readonly chosen: readonly Change[];
}

/** Nothing is awaited in here, so that what is there cannot become another between looking and changing. */
function carry(sides: Sides, { take, seen }: VariantTakingInput, author: Author): Carried | Failed {
	const changes = changesOf(sides);
	if (seenOf(changes) !== seen) {
		return refusal('conflict', 'One of the sides was changed since you looked at it', 'seen');
	}
	const wanted = new Set(take);
	const known = new Set(changes.map(({ change }) => changeId(change)));
	const unknown = take.find((one) => !known.has(one));
	if (unknown !== undefined) return refusal('invalid', 'There is no such change in this variant', unknown);
	const merged = changes.filter(({ change }) => wanted.has(changeId(change)));
	const gone = merged.find(({ state }) => state === 'gone');
	if (gone !== undefined) return refusal('conflict', 'What this changes is not there any more', changeId(gone.change));
	const chosen = merged.map(({ change }) => change);
	const missing = merged.filter(({ state }) => state !== 'already').map(({ change }) => change);
	const before = sides.into.architecture;
	const [alone] = incomplete(before, missing);
	if (alone !== undefined) {
		return refusal('conflict', 'This cannot be taken without the record that it belongs to or speaks of', alone);
	}
	if (missing.length > 0) sides.into.live.apply(editsFor(missing), author);
	return { applied: compare(before, sides.into.architecture), chosen };
}

export function takeVariant(
	parts: DecisionParts,
	{ stored, session }: Opened,
	id: string,
	input: VariantTakingInput
): Promise<Answer<VariantTaken>> {
	return alone(parts, stored.id, async () => {
		const { store, rooms, checks, clock } = parts;
		const pair = await pairOf(store, stored, id);
		if (!pair.ok) return pair;
		const { row } = pair.value;
		if (row.state !== 'open') return notOpen;
		const sides = await sidesOf(parts, stored, pair.value, input.direction);
		if (!sides.ok) return sides;
		const author: Author = { source: 'command', account: session.account, connection: null };
		const carried = carry(sides.value, input, author);
		if ('ok' in carried) return carried;
		const { target, into } = sides.value;
		await rooms.settled(into.room.name);
		const at = clock().toISOString();
		const taken = carried.chosen.length;
		const detail = { variant: id, name: row.name, taken };
		if (input.direction === 'update') {
			// From now on that is no difference of either side.
			const base = await keepBase(store, edited(sides.value.base, editsFor(carried.chosen)), at);
			await store.rebaseVariant(stored.id, id, base, actOf(session.account, 'variant.update', at, { ...detail, base }));
		} else {
			const applied = await store.putBlob(new TextEncoder().encode(JSON.stringify(carried.applied)), at);
			const decision = { state: 'merged', taken, applied, decidedBy: session.account, decidedAt: at } as const;
			const act = actOf(session.account, 'variant.merge', at, { ...detail, reason: input.reason, sha256: applied });
			if (!(await store.decideVariant(stored.id, id, { ...decision, reason: input.reason }, act))) return notOpen;
		}
		await checks.changed(target, session.account);
		await tellPages(parts, stored);
		const now = await store.variant(stored.id, id);
		return now === null ? notFound : done({ variant: await variantSummary(store, now), taken });
	});
}
