/** What two states differ in, and the edits that carry a difference over. */
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { isSame, type Json } from '$models/architecture/json';
import { comparedRoots, EXISTENCE, type Change } from './change';
import { isRecordRoot, keysIn, recordsOf } from './flat';
import { isPassage } from './passage';

/** What is in one and not, or otherwise, in the other; of a state with itself nothing. In the order of roots and records. */
export function compare(before: Architecture, after: Architecture): Change[] {
	const [was, is] = [keysIn(before), keysIn(after)];
	const changes: Change[] = [];
	for (const root of comparedRoots) {
		const [old, now] = [recordsOf(before, root), recordsOf(after, root)];
		const look = (id: string): void => {
			// Of two versions nearly every record is the same, and most are the very same.
			if (isSame(old.get(id), now.get(id))) return;
			const [left, right] = [was(root, id), is(root, id)];
			for (const key of new Set([...left.keys(), ...right.keys()])) {
				const [a, b] = [left.get(key) ?? null, right.get(key) ?? null];
				if (!isSame(a, b)) changes.push({ root, id, key, before: a, after: b });
			}
		};
		for (const id of old.keys()) look(id);
		for (const id of now.keys()) if (!old.has(id)) look(id);
	}
	return changes;
}

/**
 * The edits that make of the states before the states after, for the given changes alone. Changes of paragraphs are put
 * together to whole chapters before.
 */
export function editsFor(changes: readonly Change[]): Edit[] {
	if (changes.some(isPassage)) throw new Error('A paragraph has no place without the chapter of now');
	const edits: Edit[] = [];
	const created = new Map<string, Record<string, Json>>();
	const dropped = new Set<string>();
	const place = ({ root, id }: Change): string => `${root}/${id}`;
	for (const change of changes) {
		const { root, id, key, after } = change;
		if (key !== EXISTENCE || !isRecordRoot(root)) continue;
		if (after === null) {
			dropped.add(place(change));
			edits.push({ op: 'drop', root, id });
		} else {
			const keys: Record<string, Json> = {};
			created.set(place(change), keys);
			edits.push({ op: 'create', root, id, keys });
		}
	}
	for (const change of changes) {
		const { root, id, key, after } = change;
		const value = after ?? undefined;
		if (root === 'chapters') edits.push({ op: 'write', chapter: id, text: typeof after === 'string' ? after : '' });
		else if (isRecordRoot(root)) {
			const keys = created.get(place(change));
			if (key === EXISTENCE || dropped.has(place(change))) continue;
			if (keys === undefined) edits.push({ op: 'set', root, id, key, value });
			else if (value !== undefined) keys[key] = value;
		} else if (key === EXISTENCE) edits.push({ op: 'put', root, key: id, value });
		else edits.push({ op: 'put', root: 'relationProps', key: `${id}:${key}`, value });
	}
	return edits;
}
