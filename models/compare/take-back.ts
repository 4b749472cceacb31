/** Takes a difference back that was carried over: everything as before, except what somebody has worked on since. */
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { isSame } from '$models/architecture/json';
import { changeId, EXISTENCE, type Change } from './change';
import { editsFor } from './compare';
import { flatten, keysIn, type Flat } from './flat';
import { merge, referencesOf } from './merge';

export interface GivenBack {
	readonly edits: readonly Edit[];
	/** Changes that are undone. */
	readonly taken: number;
	/** Changes that stay, since somebody has built on them. */
	readonly kept: number;
}

/** What chosen changes do to a state, with what is there before them, so that it can be taken back. */
export function appliedTo(now: Architecture, chosen: readonly Change[]): readonly Change[] {
	const keys = keysIn(now);
	const named = new Set(chosen.map(changeId));
	const applied = chosen.flatMap((change): Change[] => {
		const { root, id, key, after } = change;
		const there = keys(root, id);
		const done: Change = { root, id, key, before: there.get(key) ?? null, after };
		if (key !== EXISTENCE || after !== null) return [done];
		// A record goes with all that it says by now.
		const along = [...there].map(([other, before]): Change => ({ root, id, key: other, before, after: null }));
		return [done, ...along.filter((one) => !named.has(changeId(one)))];
	});
	return applied.filter(({ before, after }) => !isSame(before, after));
}

const placeOf = ({ root, id }: Pick<Change, 'root' | 'id'>): string => `${root}/${id}`;
/** What the server gives is nobody's work. */
const isWork = (key: string): boolean => key !== 'code';

/** The records that the difference made and that nobody has worked on, nor speaks of from a record that stays. */
function leaving(flat: Flat, changes: readonly Change[]): ReadonlySet<string> {
	const said = new Map<string, Map<string, Change>>();
	for (const change of changes)
		if (change.key === EXISTENCE && change.before === null) said.set(placeOf(change), new Map());
	for (const change of changes) said.get(placeOf(change))?.set(change.key, change);
	const going = new Set<string>();
	for (const [root, records] of flat) {
		for (const [id, keys] of records) {
			const made = said.get(`${root}/${id}`);
			if (made === undefined) continue;
			const isAsMade =
				[...keys].every(([key, value]) => !isWork(key) || isSame(made.get(key)?.after ?? null, value)) &&
				[...made.keys()].every((key) => keys.has(key));
			if (isAsMade) going.add(`${root}/${id}`);
		}
	}
	// Where one stays, so does what it speaks of.
	for (let before = -1; before !== going.size;) {
		before = going.size;
		for (const [root, records] of flat)
			for (const [id, keys] of records) {
				if (going.has(`${root}/${id}`)) continue;
				for (const [key, after] of keys)
					for (const one of referencesOf({ root, id, key, before: null, after })) going.delete(placeOf(one));
			}
	}
	return going;
}

/** Plans it for the state of now; `changes` with what was there before them. */
export function giveBack(now: Architecture, changes: readonly Change[]): GivenBack {
	const made = new Set(changes.filter(({ key, before }) => key === EXISTENCE && before === null).map(placeOf));
	const going = leaving(flatten(now), changes);
	const back = changes
		.filter((change) => !made.has(placeOf(change)) || going.has(placeOf(change)))
		.map((change) => ({ ...change, before: change.after, after: change.before }));
	const merged = merge(now, back);
	const clean = merged.filter(({ state }) => state === 'clean').map(({ change }) => change);
	const undone = merged.filter(({ state }) => state === 'clean' || state === 'already').length;
	return { edits: editsFor(clean), taken: clean.length, kept: changes.length - undone };
}
