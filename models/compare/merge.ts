/** Takes a difference over into a state that has moved on: three-valued, key by key. */
import type { Architecture } from '$models/architecture/architecture';
import { isJsonObject, isSame, type Json } from '$models/architecture/json';
import { changeId, EXISTENCE, type Change, type ComparedRoot } from './change';
import { keysIn } from './flat';
import { isPassage, PassageFinder } from './passage';

/**
 * `clean`: nobody else touched it. `already`: it is so by now. `conflict`: somebody else made it something third.
 * `gone`: the record that it changes is not there any more. `unknown`: what it was when the change was made is not known,
 * so nobody can tell who made it what it is.
 */
export type MergeState = 'clean' | 'already' | 'conflict' | 'gone' | 'unknown';

export interface Merged {
	readonly change: Change;
	/** What it is now; null where it is not there. */
	readonly now: Json;
	readonly state: MergeState;
	/** One-sided changes are taken unless somebody says otherwise. */
	readonly preselected: boolean;
	/** The record that one side took away and the other works on or speaks of, where that is the conflict. */
	readonly crosses?: Reference;
	/** Of a removal that is such a conflict: what the other side did to the record meanwhile, and where it spoke of it. */
	readonly ours?: readonly Change[];
	/** The record with which it was removed, while that is such a conflict: it goes as that goes. */
	readonly follows?: Reference;
}

/** A record, by what it is and its id. */
export interface Reference {
	readonly root: ComparedRoot;
	readonly id: string;
}

function mergedPassage(passages: PassageFinder, change: Change, ground: 'known' | 'unknown'): Merged {
	const { standing, now } = passages.find(change);
	const isUnknown = ground === 'unknown' && standing !== 'already' && standing !== 'gone';
	return { change, now, state: isUnknown ? 'unknown' : standing, preselected: standing === 'clean' && !isUnknown };
}

/** How each change stands to the state of now; `ground` tells whether it was made upon a state that is known. */
export function merge(now: Architecture, changes: readonly Change[], ground: 'known' | 'unknown' = 'known'): Merged[] {
	const keys = keysIn(now);
	const made = new Set(changes.filter(({ key }) => key === EXISTENCE).map(({ root, id }) => `${root}/${id}`));
	const passages = new PassageFinder(now.chapters);
	return changes.map((change) => {
		const { root, id, key, before, after } = change;
		if (isPassage(change)) return mergedPassage(passages, change, ground);
		const value = keys(root, id).get(key) ?? null;
		const isThere = key === EXISTENCE || made.has(`${root}/${id}`) || keys(root, id).has(EXISTENCE);
		const state: MergeState = isSame(value, after)
			? 'already'
			: !isThere
				? 'gone'
				: ground === 'unknown' && !made.has(`${root}/${id}`)
					? 'unknown'
					: isSame(value, before)
						? 'clean'
						: 'conflict';
		return { change, now: value, state, preselected: state === 'clean' };
	});
}

/**
 * Whether a difference got into a state that others may have worked on since. It came as a whole or not at all, so that
 * most of it tells.
 */
export function isCarriedOver(now: Architecture, changes: readonly Change[]): boolean {
	const states = merge(now, changes).map(({ state }) => state);
	const count = (of: MergeState): number => states.filter((state) => state === of).length;
	return count('already') > count('clean');
}

/** The records that a change speaks of: ends of a relation, the object of a place, the parent. */
export function referencesOf({ root, key, after, id }: Change): readonly Reference[] {
	const text = (name: string): string => {
		const value = isJsonObject(after) ? after[name] : undefined;
		return typeof value === 'string' ? value : '';
	};
	const object = (of: Json): Reference[] => (typeof of === 'string' && of !== '' ? [{ root: 'objects', id: of }] : []);
	if (root === 'relations' && key === EXISTENCE && after !== null) {
		return [...object(text('source')), ...object(text('target'))];
	}
	if (root === 'objects' && key === 'parent') return object(after);
	if (root === 'mappings' && key === 'object') return object(after);
	if (root === 'gaps' && key.startsWith('objects/') && after === true) return object(key.slice('objects/'.length));
	if (root === 'gapTasks' && after !== null) {
		const [gap = '', task = ''] = id.split('|');
		return [
			{ root: 'gaps', id: gap },
			{ root: 'tasks', id: task }
		];
	}
	if (root === 'nodes' && after !== null) {
		return [...object(text('object')), { root: 'diagrams', id: text('diagram') }];
	}
	return [];
}

/**
 * Of the chosen changes those that cannot be taken alone: they belong to a record, or speak of one, that is neither there
 * nor chosen. Ids of the changes.
 */
export function incomplete(now: Architecture, chosen: readonly Change[]): readonly string[] {
	const keys = keysIn(now);
	const made = new Set<string>();
	const dropped = new Set<string>();
	for (const { root, id, key, after } of chosen) {
		if (key === EXISTENCE) (after === null ? dropped : made).add(`${root}/${id}`);
	}
	const isThere = ({ root, id }: Reference): boolean =>
		made.has(`${root}/${id}`) || (keys(root, id).has(EXISTENCE) && !dropped.has(`${root}/${id}`));
	return chosen
		.filter(
			(change) =>
				(change.key !== EXISTENCE &&
					!isPassage(change) &&
					!isThere(change) &&
					!dropped.has(`${change.root}/${change.id}`)) ||
				referencesOf(change).some((reference) => !isThere(reference))
		)
		.map(changeId);
}
