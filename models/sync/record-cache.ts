/**
 * The records of a document, read once and read again only where something changed. Defects are kept with the entry
 * that has them, so that mending one makes it disappear.
 */
import * as Y from 'yjs';
import { SCHEMA_VERSION, type Architecture, type Defect, type Meta } from '$models/architecture/architecture';
import type { PlainRoot, RecordRoot } from '$models/architecture/edit';
import * as read from '$models/architecture/read-records';
import { chapterKeys, chapterText, plainRoot, recordRoot, unknownRoots } from './roots';

type Reader<Value> = (id: string, value: unknown, report: read.Report) => Value | null;

/** One root's records by id. */
class Shelf<Key extends string, Value> {
	#records = new Map<Key, Value>();
	/** Somebody keeps the map as it is now; the next change goes into a copy. */
	#isKept = false;
	readonly defects = new Map<string, Defect[]>();

	constructor(
		private readonly entries: () => Iterable<readonly [string, unknown]>,
		private readonly entry: (id: string) => unknown,
		private readonly reader: Reader<Value>
	) {}

	#read(into: Map<Key, Value>, id: string, value: unknown): void {
		this.defects.delete(id);
		const found: Defect[] = [];
		const record = value === undefined ? null : this.reader(id, value, (defect) => found.push(defect));
		if (found.length > 0) this.defects.set(id, found);
		if (record === null) into.delete(id as Key);
		else into.set(id as Key, record);
	}

	/** The records as they are now, for whoever keeps them. */
	get records(): ReadonlyMap<Key, Value> {
		this.#isKept = true;
		return this.#records;
	}

	/** One record as it is now. */
	get(id: string): Value | undefined {
		return this.#records.get(id as Key);
	}

	readAll(): void {
		this.#records = new Map();
		this.#isKept = false;
		for (const [id, value] of this.entries()) this.#read(this.#records, id, value);
	}

	readAgain(ids: Iterable<string>): void {
		if (this.#isKept) this.#records = new Map(this.#records);
		this.#isKept = false;
		for (const id of ids) this.#read(this.#records, id, this.entry(id));
	}
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readMeta(meta: Y.Map<unknown>): Meta {
	const frame = meta.get('frame');
	const version = meta.get('schemaVersion');
	return {
		schemaVersion: typeof version === 'number' ? version : SCHEMA_VERSION,
		id: text(meta.get('id')),
		name: text(meta.get('name')),
		frame: frame === 'ministry' || frame === 'organisation' ? frame : 'province',
		agency: text(meta.get('agency')),
		agencyName: text(meta.get('agencyName')),
		pack: text(meta.get('pack')),
		sample: meta.get('sample') === true
	};
}

/** `<relation>:<key>` to the relation and its key; relation ids hold no colon. */
function splitProp(prop: string): readonly [string, string] {
	const colon = prop.indexOf(':');
	return colon < 0 ? [prop, ''] : [prop.slice(0, colon), prop.slice(colon + 1)];
}

const noProps: ReadonlyMap<string, unknown> = new Map();

export class RecordCache {
	/** Properties by the relation that they are of, and by their keys. */
	readonly #props = new Map<string, Map<string, unknown>>();
	readonly #chapters = new Map<string, string>();
	readonly #shelves;

	constructor(private readonly doc: Y.Doc) {
		const records = <Key extends string, Value>(root: RecordRoot, reader: Reader<Value>): Shelf<Key, Value> => {
			const map = recordRoot(doc, root);
			return new Shelf(
				() => map.entries(),
				(id) => map.get(id),
				reader
			);
		};
		const plain = <Key extends string, Value>(root: PlainRoot, reader: Reader<Value>): Shelf<Key, Value> => {
			const map = plainRoot(doc, root);
			return new Shelf(
				() => map.entries(),
				(id) => map.get(id),
				reader
			);
		};
		type Of<Root extends keyof Architecture> =
			Architecture[Root] extends ReadonlyMap<infer Key extends string, infer Value> ? Shelf<Key, Value> : never;
		const readRelation: Reader<NonNullable<ReturnType<typeof read.readRelation>>> = (id, value, report) =>
			read.readRelation(id, value, this.#propsOf(id), report);
		this.#shelves = {
			objects: records('objects', read.readObject) as Of<'objects'>,
			relations: plain('relations', readRelation) as Of<'relations'>,
			mappings: records('mappings', read.readMapping) as Of<'mappings'>,
			gaps: records('gaps', read.readGap) as Of<'gaps'>,
			tasks: records('tasks', read.readTask) as Of<'tasks'>,
			gapTasks: plain('gapTasks', read.readGapTask) as Of<'gapTasks'>,
			kpis: records('kpis', read.readKpi) as Of<'kpis'>,
			goals: records('goals', read.readGoal) as Of<'goals'>,
			diagrams: records('diagrams', read.readDiagram) as Of<'diagrams'>,
			nodes: plain('nodes', read.readNode) as Of<'nodes'>,
			geometry: plain('geometry', read.readRectangle) as Of<'geometry'>,
			bends: plain('bends', read.readPoints) as Of<'bends'>,
			pictures: plain('pictures', read.readPicture) as Of<'pictures'>
		};
	}

	#propAt(prop: string): unknown {
		return plainRoot(this.doc, 'relationProps').get(prop);
	}

	/** In the order in which the keys came to this relation. */
	#propsOf(relation: string): Iterable<readonly [string, unknown]> {
		return this.#props.get(relation) ?? noProps;
	}

	/** Answers the relation that the property is of. */
	#noteProp(prop: string, value: unknown): string {
		const [relation, key] = splitProp(prop);
		const known = this.#props.get(relation);
		if (value === undefined) known?.delete(key);
		else if (known === undefined) this.#props.set(relation, new Map([[key, value]]));
		else known.set(key, value);
		return relation;
	}

	readAll(): void {
		this.#props.clear();
		for (const [prop, value] of plainRoot(this.doc, 'relationProps').entries()) this.#noteProp(prop, value);
		for (const shelf of Object.values(this.#shelves)) shelf.readAll();
		this.#chapters.clear();
		for (const key of chapterKeys(this.doc)) this.readChapter(key);
	}

	readChapter(key: string): void {
		const written = chapterText(this.doc, key).toString();
		if (written === '') this.#chapters.delete(key);
		else this.#chapters.set(key, written);
	}

	/** Reads the given entries of a root again. */
	readAgain(root: RecordRoot | PlainRoot, ids: ReadonlySet<string>): void {
		if (root === 'meta') return;
		if (root === 'relationProps')
			this.#shelves.relations.readAgain(new Set([...ids].map((prop) => this.#noteProp(prop, this.#propAt(prop)))));
		else this.#shelves[root].readAgain(ids);
	}

	meta(): Meta {
		return readMeta(plainRoot(this.doc, 'meta'));
	}

	/** What stands at a root under an id right now, without a look at all the rest; undefined for nothing. */
	recordOf(root: string, id: string): unknown {
		if (root === 'chapters') return this.#chapters.get(id);
		const shelves = this.#shelves;
		return Object.hasOwn(shelves, root) ? shelves[root as keyof typeof shelves].get(id) : undefined;
	}

	raw(): Architecture {
		const shelves = this.#shelves;
		return {
			meta: this.meta(),
			objects: shelves.objects.records,
			relations: shelves.relations.records,
			mappings: shelves.mappings.records,
			gaps: shelves.gaps.records,
			tasks: shelves.tasks.records,
			gapTasks: shelves.gapTasks.records,
			kpis: shelves.kpis.records,
			goals: shelves.goals.records,
			diagrams: shelves.diagrams.records,
			nodes: shelves.nodes.records,
			geometry: shelves.geometry.records,
			bends: shelves.bends.records,
			chapters: new Map(this.#chapters),
			pictures: shelves.pictures.records
		};
	}

	defects(): Defect[] {
		const found = Object.values(this.#shelves).flatMap((shelf) => [...shelf.defects.values()].flat());
		const strangers = unknownRoots(this.doc).map((root): Defect => ({
			code: 'unknown-root',
			place: root,
			message: 'No part of an architecture has this name'
		}));
		return [...found, ...strangers];
	}
}
