/** What must hold after any fault, however it went. */
import { expect, vi } from 'vitest';
import * as Y from 'yjs';
import { plainRoots, recordRoots } from '$models/architecture/edit';
import type { ObjectId } from '$models/architecture/identifier';
import { readDocument } from '$models/sync/document';
import type { Store } from '$collab/storage/store';
import { isThere, type Place } from './drawing';
import { FORBIDDEN } from './reader';

const roots = [...recordRoots, ...plainRoots];

/** Everything that people see of a document, in one order. */
export function contentOf(doc: Y.Doc): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
	return Object.fromEntries(roots.map((root) => [root, doc.getMap(root).toJSON()]));
}

/** Replicas that hold the same; deletions, which state vectors do not tell of, included. */
export const areEqual = (docs: readonly Y.Doc[]): boolean => {
	const [first, ...others] = docs;
	if (first === undefined) return true;
	const vector = Buffer.from(Y.encodeStateVector(first));
	if (!others.every((doc) => Buffer.from(Y.encodeStateVector(doc)).equals(vector))) return false;
	const content = JSON.stringify(sorted(contentOf(first)));
	return others.every((doc) => JSON.stringify(sorted(contentOf(doc))) === content);
};

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, inner]) => [key, sorted(inner)])
	);
}

const isCoded = (object: Y.Map<unknown>): boolean => String(object.get('code') ?? '') !== '';

/** Resolves when nothing is on its way any more: all acknowledged, all coded, all replicas equal. */
export async function expectQuiet(
	writers: readonly { readonly isQuiet: boolean; readonly doc: Y.Doc }[],
	docs: () => readonly Y.Doc[] = () => writers.map(({ doc }) => doc)
): Promise<void> {
	await expect.poll(() => writers.every(({ isQuiet }) => isQuiet), { timeout: 60_000 }).toBe(true);
	const objects = (): Y.Map<unknown>[] => [...(docs()[0]?.getMap<Y.Map<unknown>>('objects').values() ?? [])];
	await expect.poll(() => objects().every(isCoded), { timeout: 60_000 }).toBe(true);
	await expect.poll(() => areEqual(docs()), { timeout: 60_000 }).toBe(true);
}

/** The document that the log alone makes. */
async function replayed(store: Store, room: string): Promise<Y.Doc> {
	const rows = await store.read(room, 0);
	expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
	const doc = new Y.Doc();
	for (const { data } of rows) Y.applyUpdate(doc, data);
	expect(doc.store.pendingStructs).toBeNull();
	expect(doc.store.pendingDs).toBeNull();
	return doc;
}

/** What is opened with the snapshot is what the whole log makes: it is neither ahead of the log nor behind its number. */
async function expectSoundSnapshot(store: Store, room: string, whole: Y.Doc): Promise<void> {
	const snapshot = await store.snapshot(room);
	if (snapshot === null) return;
	const rows = await store.read(room, 0);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, snapshot.data);
	expect(doc.store.pendingStructs).toBeNull();
	const known = Y.encodeStateAsUpdate(whole);
	expect(Y.snapshotContainsUpdate(Y.snapshot(whole), snapshot.data)).toBe(true);
	for (const { sequence, data } of rows) {
		if (sequence <= snapshot.sequence) expect(Y.snapshotContainsUpdate(Y.snapshot(doc), data)).toBe(true);
		else Y.applyUpdate(doc, data);
	}
	expect(Y.snapshotContainsUpdate(Y.snapshot(doc), known)).toBe(true);
	expect(contentOf(doc)).toEqual(contentOf(whole));
}

function expectSoundArchitecture(doc: Y.Doc): void {
	const { architecture } = readDocument(doc);
	const { objects, relations } = architecture;
	const ends = [...relations.values()].flatMap(({ source, target }) => [source, target]);
	expect(ends.filter((end) => !objects.has(end))).toEqual([]);
	for (const start of objects.keys()) {
		const seen = new Set<ObjectId>();
		for (let at: ObjectId | null = start; at !== null; at = objects.get(at)?.parent ?? null) {
			expect(seen.has(at), `${start} is in a circle of parents`).toBe(false);
			seen.add(at);
		}
	}
}

export interface Expected {
	readonly room: string;
	readonly acknowledged: readonly Place[];
	/** Replicas that came to rest. */
	readonly docs: readonly Y.Doc[];
	/** Account of somebody who may only read and tried to write. */
	readonly reader?: string;
}

export async function expectNothingLost(store: Store, { room, acknowledged, docs, reader }: Expected): Promise<void> {
	let doc = await replayed(store, room);
	expect(acknowledged.filter((place) => !isThere(doc, place))).toEqual([]);
	// What came last may be given its code at this very moment.
	await vi.waitFor(
		async () => {
			doc = await replayed(store, room);
			for (const replica of docs) expect(contentOf(replica)).toEqual(contentOf(doc));
		},
		{ timeout: 20_000, interval: 100 }
	);
	await expectSoundSnapshot(store, room, doc);
	expectSoundArchitecture(doc);

	const codes = [...doc.getMap<Y.Map<unknown>>('objects').values()].map((object) => object.get('code'));
	const given = codes.filter((code) => code !== undefined && code !== '');
	expect(new Set(given).size).toBe(given.length);
	const told = new Set((await store.history(room, null, 1_000_000)).map(({ object }) => object));
	expect([...doc.getMap('objects').keys()].filter((id) => !told.has(id))).toEqual([]);

	expect(isThere(doc, `geometry/${FORBIDDEN}`)).toBe(false);
	const authors = new Set((await store.read(room, 0)).map(({ account }) => account));
	if (reader !== undefined) expect(authors.has(reader)).toBe(false);
}
