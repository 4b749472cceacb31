/** What two states differ in, and the edits that carry a difference over. */
import type { Architecture } from '$models/architecture/architecture';
import type { Edit, RecordRoot } from '$models/architecture/edit';
import { recordRoots } from '$models/architecture/edit';
import { editsOf } from '$models/architecture/edits-of';
import { isSame, type Json } from '$models/architecture/json';
import { comparedRoots, EXISTENCE, type Change, type ComparedRoot } from './change';
import { isPassage } from './passage';

type Keys = Map<string, Json>;
/** Root, record, key. */
export type Flat = ReadonlyMap<ComparedRoot, ReadonlyMap<string, ReadonlyMap<string, Json>>>;

const isRecordRoot = (root: ComparedRoot): root is RecordRoot => (recordRoots as readonly string[]).includes(root);

/** A state as values by root, record and key. */
export function flatten(architecture: Architecture): Flat {
	const flat = new Map<ComparedRoot, Map<string, Keys>>(comparedRoots.map((root) => [root, new Map<string, Keys>()]));
	const keysOf = (root: ComparedRoot, id: string): Keys => {
		const records = flat.get(root) ?? new Map<string, Keys>();
		const keys = records.get(id) ?? new Map<string, Json>();
		records.set(id, keys);
		return keys;
	};
	for (const edit of editsOf(architecture)) {
		if (edit.op === 'create') {
			const keys = keysOf(edit.root, edit.id).set(EXISTENCE, true);
			for (const [key, value] of Object.entries(edit.keys)) keys.set(key, value);
		} else if (edit.op === 'write') keysOf('chapters', edit.chapter).set(EXISTENCE, edit.text);
		else if (edit.op === 'put' && edit.value !== undefined) {
			if (edit.root !== 'relationProps') keysOf(edit.root, edit.key).set(EXISTENCE, edit.value);
			else {
				const colon = edit.key.indexOf(':');
				keysOf('relations', edit.key.slice(0, colon)).set(edit.key.slice(colon + 1), edit.value);
			}
		}
	}
	return flat;
}

const none: ReadonlyMap<string, Json> = new Map();

/** What is in one and not, or otherwise, in the other; of a state with itself nothing. In the order of roots and records. */
export function compare(before: Architecture, after: Architecture): Change[] {
	const [was, is] = [flatten(before), flatten(after)];
	const changes: Change[] = [];
	for (const root of comparedRoots) {
		const [old, now] = [was.get(root) ?? new Map<never, never>(), is.get(root) ?? new Map<never, never>()];
		for (const id of new Set<string>([...old.keys(), ...now.keys()])) {
			const [left, right] = [old.get(id) ?? none, now.get(id) ?? none];
			for (const key of new Set([...left.keys(), ...right.keys()])) {
				const [a, b] = [left.get(key) ?? null, right.get(key) ?? null];
				if (!isSame(a, b)) changes.push({ root, id, key, before: a, after: b });
			}
		}
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
