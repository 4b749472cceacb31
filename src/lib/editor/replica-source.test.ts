import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ReplicaSource } from './replica-source';

function sourceOf(doc: Y.Doc): ReplicaSource {
	const source = new ReplicaSource(doc);
	doc.on('update', (update: Uint8Array) => source.add(update, true));
	return source;
}

interface Replica {
	readonly doc: Y.Doc;
	/** With how many updates it began; 0 where it did not. */
	begunWith: number;
	readonly stop: () => void;
}

function replicaOf(source: ReplicaSource): Replica {
	const doc = new Y.Doc();
	const replica = { doc, begunWith: 0, stop: () => undefined as void };
	replica.stop = source.follow({
		start: (updates) => {
			replica.begunWith = updates.length;
			for (const update of updates) Y.applyUpdate(doc, update);
		},
		add: (update) => Y.applyUpdate(doc, update)
	});
	return replica;
}

const written = (doc: Y.Doc, no: number): void => void doc.getMap('objects').set(`o${no}`, no);
const heldBy = ({ doc }: Pick<Replica, 'doc'>): unknown => doc.getMap('objects').toJSON();

it('makes replicas of what the document is read from, also before it is, and keeps them up', () => {
	const first = new Y.Doc();
	written(first, 1);
	const state = Y.encodeStateAsUpdate(first);
	const doc = new Y.Doc();
	const source = sourceOf(doc);
	// As a worker does while the page waits for the document.
	const early = replicaOf(source);
	expect(early.begunWith).toBe(0);
	source.begin([state]);
	expect(heldBy(early)).toEqual({ o1: 1 });
	Y.applyUpdate(doc, state);
	written(doc, 2);
	for (const replica of [early, replicaOf(source)]) expect(heldBy(replica)).toEqual({ o1: 1, o2: 2 });
});

it('begins with what came over the line where nothing was fetched', () => {
	const doc = new Y.Doc();
	const source = sourceOf(doc);
	const early = replicaOf(source);
	written(doc, 1);
	source.ready();
	written(doc, 2);
	expect(heldBy(early)).toEqual({ o1: 1, o2: 2 });
});

it('loses nothing however much was added, and does not grow for ever', () => {
	const doc = new Y.Doc();
	const source = sourceOf(doc);
	source.begin([]);
	for (let no = 0; no < 1_200; no += 1) written(doc, no);
	const late = replicaOf(source);
	expect(late.begunWith).toBeLessThan(600);
	written(doc, 1_200);
	expect(late.doc.getMap('objects').size).toBe(1_201);
});

it('tells nothing any more after the end', () => {
	const doc = new Y.Doc();
	const source = sourceOf(doc);
	const waiting = replicaOf(source);
	waiting.stop();
	source.ready();
	const begun = replicaOf(source);
	begun.stop();
	written(doc, 1);
	expect([heldBy(waiting), heldBy(begun)]).toEqual([{}, {}]);
});
