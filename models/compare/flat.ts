/** A state as values by root, record and key, whole or record by record. */
import type { Architecture } from '$models/architecture/architecture';
import { recordRoots, type RecordRoot } from '$models/architecture/edit';
import { editsOf, encode, encodeProps } from '$models/architecture/edits-of';
import type { Json } from '$models/architecture/json';
import { comparedRoots, EXISTENCE, type ComparedRoot } from './change';

export type Keys = ReadonlyMap<string, Json>;
/** Root, record, key. */
export type Flat = ReadonlyMap<ComparedRoot, ReadonlyMap<string, Keys>>;

export const isRecordRoot = (root: ComparedRoot): root is RecordRoot =>
	(recordRoots as readonly string[]).includes(root);

/** The whole state. Of a large one few records are of interest most times: `recordsOf` and `keysIn` give those alone. */
export function flatten(architecture: Architecture): Flat {
	const flat = new Map<ComparedRoot, Map<string, Map<string, Json>>>(comparedRoots.map((root) => [root, new Map()]));
	const keysOf = (root: ComparedRoot, id: string): Map<string, Json> => {
		const records = flat.get(root) ?? new Map<string, Map<string, Json>>();
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

/** The records of a root as the state itself holds them; two that are the same say the same under every key. */
export const recordsOf = (architecture: Architecture, root: ComparedRoot): ReadonlyMap<string, unknown> =>
	root === 'meta' ? new Map(Object.entries(architecture.meta)) : architecture[root];

const none: Keys = new Map();

function valueOf(architecture: Architecture, root: Exclude<ComparedRoot, RecordRoot | 'relations'>, id: string): Json {
	if (root === 'gapTasks') return true;
	const value = recordsOf(architecture, root).get(id) as Json;
	if (root !== 'nodes') return value;
	const { id: _id, ...node } = value as Readonly<Record<string, Json>>;
	return node;
}

/** What one record says, as `flatten` has it; nothing where it is not there. */
function keysOf(architecture: Architecture, root: ComparedRoot, id: string): Keys {
	const record = recordsOf(architecture, root).get(id);
	if (record === undefined) return none;
	if (isRecordRoot(root)) {
		const told = encode[root] as (record: unknown) => Record<string, Json>;
		return new Map([[EXISTENCE, true], ...Object.entries(told(record))]);
	}
	if (root !== 'relations') return new Map([[EXISTENCE, valueOf(architecture, root, id)]]);
	const relation = record as Parameters<typeof encodeProps>[0];
	const { source, target, type } = relation;
	return new Map<string, Json>([[EXISTENCE, { source, target, type }], ...Object.entries(encodeProps(relation))]);
}

/** Looks up what records of a state say, each read once. */
export function keysIn(architecture: Architecture): (root: ComparedRoot, id: string) => Keys {
	const known = new Map<string, Keys>();
	return (root, id) => {
		const place = `${root}/${id}`;
		const keys = known.get(place) ?? keysOf(architecture, root, id);
		known.set(place, keys);
		return keys;
	};
}
