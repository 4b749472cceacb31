/**
 * A copy of an architecture that takes edits, so that many commands can be planned one upon the other before a document
 * sees the first of them. Maps are copied once; a record is taken apart only when it is first touched.
 */
import type { Architecture } from './architecture';
import type { Edit, RecordRoot } from './edit';
import { encode, encodeProps } from './edits-of';
import { RelationId } from './identifier';
import { isJsonObject } from './json';
import * as read from './read-records';

type LooseMap = Map<string, unknown>;

const ignore: read.Report = () => undefined;

const readers: Record<RecordRoot, (id: string, value: unknown, report: read.Report) => unknown> = {
	objects: read.readObject,
	mappings: read.readMapping,
	gaps: read.readGap,
	tasks: read.readTask,
	kpis: read.readKpi,
	goals: read.readGoal,
	diagrams: read.readDiagram
};

const plainReaders = {
	nodes: read.readNode,
	geometry: read.readRectangle,
	bends: read.readPoints,
	gapTasks: read.readGapTask,
	pictures: read.readPicture
};

export class Draft {
	/** Changes as edits come; do not keep a part of it across `apply`. */
	readonly architecture: Architecture;
	readonly #keys = new Map<string, LooseMap>();

	constructor(base: Architecture) {
		this.architecture = {
			meta: base.meta,
			objects: new Map(base.objects),
			relations: new Map(base.relations),
			mappings: new Map(base.mappings),
			gaps: new Map(base.gaps),
			tasks: new Map(base.tasks),
			gapTasks: new Map(base.gapTasks),
			kpis: new Map(base.kpis),
			goals: new Map(base.goals),
			diagrams: new Map(base.diagrams),
			nodes: new Map(base.nodes),
			geometry: new Map(base.geometry),
			bends: new Map(base.bends),
			chapters: new Map(base.chapters),
			pictures: new Map(base.pictures)
		};
	}

	apply(edits: readonly Edit[]): void {
		for (const edit of edits) this.#apply(edit);
	}

	/** Only this class writes into the maps that everyone else sees as read-only. */
	#map(root: Exclude<keyof Architecture, 'meta'>): LooseMap {
		return this.architecture[root] as unknown as LooseMap;
	}

	#keysOf(root: RecordRoot, id: string): LooseMap | null {
		const place = `${root}/${id}`;
		const known = this.#keys.get(place);
		if (known !== undefined) return known;
		const record = this.#map(root).get(id);
		if (record === undefined) return null;
		const keys: LooseMap = new Map(Object.entries((encode[root] as (record: unknown) => object)(record)));
		this.#keys.set(place, keys);
		return keys;
	}

	#store(root: Exclude<keyof Architecture, 'meta'>, id: string, record: unknown): void {
		if (record === null || record === undefined) this.#map(root).delete(id);
		else this.#map(root).set(id, record);
	}

	#relationKeys(id: string): LooseMap {
		const place = `relations/${id}`;
		const known = this.#keys.get(place);
		if (known !== undefined) return known;
		const relation = this.architecture.relations.get(RelationId(id));
		const keys: LooseMap = new Map(relation === undefined ? [] : Object.entries(encodeProps(relation)));
		this.#keys.set(place, keys);
		return keys;
	}

	#rereadRelation(id: string, ends: unknown): void {
		const value = ends ?? this.architecture.relations.get(RelationId(id));
		this.#store(
			'relations',
			id,
			isJsonObject(value) ? read.readRelation(id, value, this.#relationKeys(id), ignore) : null
		);
	}

	#apply(edit: Edit): void {
		if (edit.op === 'write') {
			this.#map('chapters').set(edit.chapter, edit.text);
		} else if (edit.op === 'create') {
			const keys: LooseMap = new Map(Object.entries(edit.keys));
			this.#keys.set(`${edit.root}/${edit.id}`, keys);
			this.#store(edit.root, edit.id, readers[edit.root](edit.id, keys, ignore));
		} else if (edit.op === 'set') {
			const keys = this.#keysOf(edit.root, edit.id);
			if (keys === null) return;
			if (edit.value === undefined) keys.delete(edit.key);
			else keys.set(edit.key, edit.value);
			this.#store(edit.root, edit.id, readers[edit.root](edit.id, keys, ignore));
		} else if (edit.op === 'drop') {
			this.#keys.delete(`${edit.root}/${edit.id}`);
			this.#store(edit.root, edit.id, null);
		} else if (edit.root === 'relations') {
			if (edit.value === undefined) this.#store('relations', edit.key, null);
			else this.#rereadRelation(edit.key, edit.value);
		} else if (edit.root === 'relationProps') {
			const colon = edit.key.indexOf(':');
			const id = edit.key.slice(0, colon);
			const keys = this.#relationKeys(id);
			if (edit.value === undefined) keys.delete(edit.key.slice(colon + 1));
			else keys.set(edit.key.slice(colon + 1), edit.value);
			this.#rereadRelation(id, undefined);
		} else if (edit.root !== 'meta') {
			this.#store(
				edit.root,
				edit.key,
				edit.value === undefined ? null : plainReaders[edit.root](edit.key, edit.value, ignore)
			);
		}
	}
}
