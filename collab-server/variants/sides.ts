/** The two sides of a variant, and what one of them changed since they parted. */
import { createHash } from 'node:crypto';
import type { Architecture } from '$models/architecture/architecture';
import { EXISTENCE, type Change } from '$models/compare/change';
import type { Merged } from '$models/compare/merge';
import { codedRoots, renumberingBetween, speakingOf, type Renumbering } from '$models/compare/renumber';
import { threeWay } from '$models/compare/three-way';
import type { DecisionParts } from '$collab/decisions/parts';
import { isProposable } from '$collab/proposals/keep';
import type { CodedRecords, CodedRoot } from '$collab/rooms/changed-records';
import type { OpenRoom } from '$collab/rooms/open-room';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { VariantDirection } from '$collab/runtime/variant-inputs';
import type { VariantChanges } from '$collab/runtime/variant-runtime';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import type { StoredVariant } from '$collab/storage/variant-store';
import { baseOf, variantSummary } from './shown';

/** Both sides are there. */
export async function pairOf(
	store: Pick<Store, 'variant' | 'architecture'>,
	main: StoredArchitecture,
	id: string
): Promise<Answer<{ readonly row: StoredVariant; readonly own: StoredArchitecture }>> {
	const [row, own] = [await store.variant(main.id, id), await store.architecture(id)];
	return row === null || own === null ? notFound : done({ row, own });
}

export interface Sides {
	readonly direction: VariantDirection;
	/** Says what is said by the codes of the main line, as the file is that both came from. */
	readonly base: Architecture;
	/** What is changed, and what the changes come from. */
	readonly into: OpenRoom;
	readonly from: OpenRoom;
	readonly target: StoredArchitecture;
}

export async function sidesOf(
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
			? { direction, base, into: mainOpen, from: ownOpen, target: main }
			: { direction, base, into: ownOpen, from: mainOpen, target: own }
	);
}

/** What comes over, said by the codes of where it comes to; `claimed` are those of records that are not there yet. */
export function changesOf({ direction, base, into, from }: Sides, claimed: Renumbering = new Map()): readonly Merged[] {
	const codes = new Map([...renumberingBetween(from.architecture, into.architecture), ...claimed]);
	const say = speakingOf(codes);
	return threeWay(base, { ours: into.architecture, theirs: from.architecture }, isProposable, (change) => ({
		...change,
		before: direction === 'update' ? say(change, change.before) : change.before,
		after: say(change, change.after)
	}));
}

/** The records that are to come, as they are where they come from. */
export function comingRecords({ from }: Sides, chosen: readonly Change[]): CodedRecords & Pick<Architecture, 'meta'> {
	const made = new Set(
		chosen.filter(({ key, before }) => key === EXISTENCE && before === null).map(({ root, id }) => `${root}/${id}`)
	);
	const coming = <Id extends string, Value>(root: CodedRoot, records: ReadonlyMap<Id, Value>) =>
		new Map([...records].filter(([id]) => made.has(`${root}/${id}`)));
	const { meta, objects, relations, gaps, tasks, kpis } = from.architecture;
	return {
		meta,
		objects: coming('objects', objects),
		relations: coming('relations', relations),
		gaps: coming('gaps', gaps),
		tasks: coming('tasks', tasks),
		kpis: coming('kpis', kpis)
	};
}

/** Codes of records that are to come which are another's where they come to: theirs will be others. */
async function takenCodes(
	store: Pick<Store, 'codes'>,
	sides: Sides,
	changes: readonly Merged[]
): Promise<readonly string[]> {
	const given = await store.codes(sides.target.id);
	const owners = new Map([...given].map(([record, code]) => [code, record]));
	const coming = comingRecords(
		sides,
		changes.map(({ change }) => change)
	);
	return codedRoots.flatMap((root) =>
		[...coming[root].values()].flatMap(({ id, code }) => {
			const record = `${root}/${id}`;
			const isKept = (given.get(record) ?? code) === code && (owners.get(code) ?? record) === record;
			return code === '' || isKept ? [] : [code];
		})
	);
}

export const seenOf = (changes: readonly Merged[]): string =>
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
	const codesTaken = await takenCodes(parts.store, sides.value, changes);
	return done({ variant, direction, changes, codesTaken, seen: seenOf(changes) });
}
