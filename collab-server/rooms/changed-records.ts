/** Which records a document's transactions touched, so that what follows them need not look at all the others. */
import type { ChangedRecords } from '$models/sync/document';

/** Root of the architecture to the ids of its records. */
export type TouchedRecords = ReadonlyMap<string, ReadonlySet<string>>;

export class Touched {
	#records = new Map<string, Set<string>>();

	/** A property of a relation stands in a root of its own, with the relation's id before the colon. */
	add(changed: ChangedRecords): void {
		for (const { root, ids } of changed) {
			const ofRelation = root === 'relationProps';
			const name = ofRelation ? 'relations' : root;
			const known = this.#records.get(name) ?? new Set<string>();
			for (const id of ids) known.add(ofRelation ? (id.split(':', 1)[0] ?? id) : id);
			this.#records.set(name, known);
		}
	}

	/** All since the last time. */
	take(): TouchedRecords {
		const records = this.#records;
		this.#records = new Map();
		return records;
	}
}

/** The touched values of a map, or all of them. */
export function picked<Value>(
	map: ReadonlyMap<string, Value>,
	root: string,
	touched: TouchedRecords | null
): readonly Value[] {
	if (touched === null) return [...map.values()];
	return [...(touched.get(root) ?? [])].flatMap((id) => {
		const value = map.get(id);
		return value === undefined ? [] : [value];
	});
}
