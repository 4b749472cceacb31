/** Which records a document's transactions touched, so that what follows them need not look at all the others. */
import type { Architecture } from '$models/architecture/architecture';
import type { codedRoots } from '$models/compare/renumber';
import { placeOf, type ChangedRecords, type LiveDocument, type RecordsBefore } from '$models/sync/document';

/** Root of the architecture to the ids of its records. */
export type TouchedRecords = ReadonlyMap<string, ReadonlySet<string>>;

export class Touched {
	#records = new Map<string, Set<string>>();

	add(changed: ChangedRecords): void {
		for (const { root, ids } of changed) {
			for (const entry of ids) {
				const [name, id] = placeOf(root, entry);
				const known = this.#records.get(name) ?? new Set<string>();
				known.add(id);
				this.#records.set(name, known);
			}
		}
	}

	/** All since the last time. */
	take(): TouchedRecords {
		const records = this.#records;
		this.#records = new Map();
		return records;
	}
}

/** What the records were before anything touched them, since the last time. */
export class FirstStates {
	#records = new Map<string, Map<string, unknown>>();

	add(before: RecordsBefore): void {
		for (const [root, records] of before) {
			const known = this.#records.get(root) ?? new Map<string, unknown>();
			for (const [id, record] of records) if (!known.has(id)) known.set(id, record);
			this.#records.set(root, known);
		}
	}

	take(): RecordsBefore {
		const records = this.#records;
		this.#records = new Map();
		return records;
	}
}

/** The records that are given codes. */
export type CodedRoot = (typeof codedRoots)[number];
export type CodedRecords = Pick<Architecture, CodedRoot>;

/** The touched of them alone, so that giving a code in a document of thousands looks at those few. */
export function touchedRecords(live: LiveDocument, touched: TouchedRecords): CodedRecords {
	const at = <Root extends CodedRoot>(root: Root): Architecture[Root] => {
		const records = [...(touched.get(root) ?? [])].map((id) => [id, live.recordOf(root, id)] as const);
		// A root's records are what the live document answers for it.
		return new Map(records.filter(([, record]) => record !== undefined)) as unknown as Architecture[Root];
	};
	return {
		objects: at('objects'),
		relations: at('relations'),
		gaps: at('gaps'),
		tasks: at('tasks'),
		kpis: at('kpis')
	};
}
