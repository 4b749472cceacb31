/** What somebody decided between two sides of a merge, as the changes that make it so. */
import type { Architecture } from '$models/architecture/architecture';
import { changeId, type Change } from './change';
import { keysIn } from './flat';
import type { Merged, Reference } from './merge';
import { removes } from './three-way';

/** Ids of changes, by whose word counts; of what is in neither, ours stays. */
export interface Sided {
	readonly theirs: ReadonlySet<string>;
	/** What was there before either side changed it. */
	readonly base: ReadonlySet<string>;
}

type Decidable = Pick<Merged, 'change' | 'now' | 'state'> & { readonly crosses?: Reference | undefined };

/** Whether there is a third answer: where one side took a record away, what was before is what one of the sides says. */
export const hasBase = ({ state, crosses }: Pick<Decidable, 'state' | 'crosses'>): boolean =>
	state === 'conflict' && crosses === undefined;

/** The change that decides on one which follows another record's removal; null for one that is decided by itself. */
export const leadOf = ({ follows }: { readonly follows?: Reference | undefined }): string | null =>
	follows === undefined ? null : changeId({ ...follows, key: 'deletedAt' });

/** Chooses what follows a removal where the removal is chosen, and leaves it out where it is not. */
export function follow(
	shown: readonly { readonly change: Change; readonly follows?: Reference | undefined }[],
	theirs: Pick<Set<string>, 'has' | 'add' | 'delete'>
): void {
	for (const one of shown) {
		const lead = leadOf(one);
		if (lead === null) continue;
		if (theirs.has(lead)) theirs.add(changeId(one.change));
		else theirs.delete(changeId(one.change));
	}
}

/** A record of ours that lies in the bin comes back with the relations that went with it: theirs works on it or speaks of it. */
function broughtBack(now: Architecture, { root, id }: Reference): readonly Change[] {
	const deletedAt = keysIn(now)(root, id).get('deletedAt');
	if (typeof deletedAt !== 'string') return [];
	const back = (of: Reference): Change => ({ ...of, key: 'deletedAt', before: deletedAt, after: null });
	const along = [...now.relations.values()].filter(
		(relation) => relation.deletedAt === deletedAt && (relation.source === id || relation.target === id)
	);
	return [back({ root, id }), ...along.map((relation) => back({ root: 'relations', id: relation.id }))];
}

/** The changes of a decision, upon the state of now. */
export function decided(now: Architecture, shown: readonly Decidable[], { theirs, base }: Sided): readonly Change[] {
	const changes = new Map<string, Change>();
	for (const { change, now: value } of shown) {
		const id = changeId(change);
		if (theirs.has(id)) changes.set(id, change);
		else if (base.has(id)) changes.set(id, { ...change, before: value, after: change.before });
	}
	for (const { change, crosses } of shown) {
		if (crosses === undefined || removes(change) || !theirs.has(changeId(change))) continue;
		for (const back of broughtBack(now, crosses)) if (!changes.has(changeId(back))) changes.set(changeId(back), back);
	}
	return [...changes.values()];
}
