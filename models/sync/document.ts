/** An architecture that lives in a Y.Doc: read whole once, then kept up with every change from anywhere. */
import * as Y from 'yjs';
import type { Architecture, Defect, Meta, ReadArchitecture } from '$models/architecture/architecture';
import { editsOf } from '$models/architecture/edits-of';
import { plainRoots, recordRoots, type Edit, type PlainRoot, type RecordRoot } from '$models/architecture/edit';
import { applyEdits } from './apply-edits';
import { quarantine } from './integrity';
import { RecordCache } from './record-cache';
import { plainRoot, recordRoot } from './roots';
import { changesTies } from './ties';

/** What a change touched: a root and the ids of its entries (`chapters` with chapter keys). */
export type ChangedRecords = readonly { readonly root: string; readonly ids: readonly string[] }[];

/** `before`: what stood there, by root and id, as `LiveDocument.recordOf` answers it. */
export type Listener = (live: LiveDocument, changed: ChangedRecords, before: RecordsBefore) => void;
export type RecordsBefore = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** A property of a relation stands in a root of its own, with the relation's id before the colon. */
export const placeOf = (root: string, id: string): readonly [root: string, id: string] =>
	root === 'relationProps' ? ['relations', id.split(':', 1)[0] ?? id] : [root, id];

/** In the order of their places, so that everyone who reads the same document lists the same. */
const inOrder = (defects: Defect[]): Defect[] =>
	defects.sort((a, b) => (a.place === b.place ? 0 : a.place < b.place ? -1 : 1));

/** `isWhole`: nothing had to be set aside. */
function assembled(cache: RecordCache): ReadArchitecture & { readonly isWhole: boolean } {
	const defects = cache.defects();
	const raw = cache.raw();
	const architecture = quarantine(raw, (defect) => defects.push(defect));
	const isWhole = (Object.keys(raw) as (keyof Architecture)[]).every((root) => raw[root] === architecture[root]);
	return { architecture, defects: inOrder(defects), isWhole };
}

/** Reads a document once. Total: any content gives an architecture and named defects. */
export function readDocument(doc: Y.Doc): ReadArchitecture {
	const cache = new RecordCache(doc);
	cache.readAll();
	const { architecture, defects } = assembled(cache);
	return { architecture, defects };
}

/** Fills an empty document. */
export function seedDocument(doc: Y.Doc, architecture: Architecture, origin: unknown): void {
	applyEdits(doc, editsOf(architecture), origin);
}

export class LiveDocument {
	readonly #cache: RecordCache;
	readonly #listeners = new Set<Listener>();
	readonly #dirty = new Map<string, Set<string>>();
	readonly #release: (() => void)[] = [];
	/** null where something changed since anybody looked: putting it together takes longer than most changes. */
	#current: ReadArchitecture | null = null;
	/** Nothing had to be set aside when ties were followed last, and none is another since. */
	#isWhole = false;

	constructor(readonly doc: Y.Doc) {
		this.#cache = new RecordCache(doc);
		this.#cache.readAll();
		for (const root of recordRoots) this.#watch(root, recordRoot(doc, root));
		for (const root of plainRoots) this.#watch(root, plainRoot(doc, root));
		const settle = (transaction: Y.Transaction): void => this.#settle(transaction);
		doc.on('afterTransaction', settle);
		this.#release.push(() => doc.off('afterTransaction', settle));
	}

	get current(): ReadArchitecture {
		return (this.#current ??= this.#assembled());
	}

	/** Following every tie of a large architecture takes longer than most changes, which change none. */
	#assembled(): ReadArchitecture {
		if (this.#isWhole) return { architecture: this.#cache.raw(), defects: inOrder(this.#cache.defects()) };
		const { architecture, defects, isWhole } = assembled(this.#cache);
		this.#isWhole = isWhole;
		return { architecture, defects };
	}

	get meta(): Meta {
		return this.#cache.meta();
	}

	/**
	 * What stands at a root of the architecture under an id, also where it would be set aside for leading nowhere; looking
	 * at one costs nothing in a document of thousands.
	 */
	recordOf(root: string, id: string): unknown {
		return this.#cache.recordOf(root, id);
	}

	/** Tells of every change, own or others', after the transaction that made it. Answers how to stop. */
	subscribe(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	apply(edits: readonly Edit[], origin: unknown): void {
		applyEdits(this.doc, edits, origin);
	}

	destroy(): void {
		for (const release of this.#release) release();
		this.#listeners.clear();
	}

	#mark(root: string, id: string): void {
		const ids = this.#dirty.get(root) ?? new Set<string>();
		ids.add(id);
		this.#dirty.set(root, ids);
	}

	#watch(root: RecordRoot | PlainRoot, map: Y.Map<unknown>): void {
		const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
			for (const event of events) {
				if (event.target === (map as unknown)) for (const id of event.changes.keys.keys()) this.#mark(root, id);
				else this.#mark(root, String(event.path[0]));
			}
		};
		map.observeDeep(observe as Parameters<typeof map.observeDeep>[0]);
		this.#release.push(() => map.unobserveDeep(observe as Parameters<typeof map.observeDeep>[0]));
	}

	/** Chapters have root names of their own, so they are found in the transaction rather than watched one by one. */
	#settle(transaction: Y.Transaction): void {
		for (const type of transaction.changed.keys()) {
			if (!(type instanceof Y.AbstractType) || type._item !== null) continue;
			for (const [name, root] of this.doc.share)
				if (root === type && name.startsWith('chapter:')) this.#mark('chapters', name.slice(8));
		}
		if (this.#dirty.size === 0) return;
		const changed = [...this.#dirty].map(([root, ids]) => ({ root, ids: [...ids] }));
		this.#dirty.clear();
		const before = this.#recordsAt(changed);
		for (const { root, ids } of changed) {
			if (root !== 'chapters') this.#cache.readAgain(root as RecordRoot | PlainRoot, new Set(ids));
			else for (const id of ids) this.#cache.readChapter(id);
		}
		this.#current = null;
		this.#isWhole &&= !this.#hasOtherTies(before);
		for (const listener of [...this.#listeners]) listener(this, changed, before);
	}

	#hasOtherTies(before: RecordsBefore): boolean {
		return [...before].some(([root, records]) =>
			[...records].some(([id, record]) => changesTies(root, record, this.#cache.recordOf(root, id)))
		);
	}

	#recordsAt(changed: ChangedRecords): RecordsBefore {
		const records = new Map<string, Map<string, unknown>>();
		for (const { root, ids } of changed) {
			for (const id of ids) {
				const [at, record] = placeOf(root, id);
				const known = records.get(at) ?? new Map<string, unknown>();
				known.set(record, this.#cache.recordOf(at, record));
				records.set(at, known);
			}
		}
		return records;
	}
}

/**
 * Undo of one person's own changes: those made with this origin, one gesture a step. What others changed meanwhile
 * stays. New chapters join the scope by `addToScope`.
 */
export function createUndo(doc: Y.Doc, origin: unknown): Y.UndoManager {
	const roots = [
		...recordRoots.map((root) => recordRoot(doc, root)),
		...plainRoots.map((root) => plainRoot(doc, root))
	];
	return new Y.UndoManager(roots, { trackedOrigins: new Set([origin]), captureTimeout: 0 });
}
