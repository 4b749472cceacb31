import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import { builtInPack } from '$models/framework/packs';
import { applyEdits } from '$models/sync/apply-edits';
import { LiveDocument, readDocument, seedDocument } from '$models/sync/document';
import { seeded } from '../../tests/generators/random';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { randomEdits } from '../../tests/generators/random-edits';
import { changesSchema, EXISTENCE, isLayout, type Change } from './change';
import { compare, editsFor } from './compare';
import { flatten, keysIn } from './flat';
import { incomplete, merge } from './merge';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('no pack');
const pack = found;

const documentOf = (architecture: Architecture): Y.Doc => {
	const doc = new Y.Doc();
	seedDocument(doc, architecture, null);
	return doc;
};
/** As a document gives it back, so that two are compared by what was kept. */
const kept = (architecture: Architecture): Architecture => readDocument(documentOf(architecture)).architecture;

/** A state, and what some random edits made of it. */
function pair(seed: number): { readonly before: Architecture; readonly after: Architecture } {
	const random = seeded(seed);
	const before = kept(randomArchitecture(pack, seed, 12));
	const live = new LiveDocument(documentOf(before));
	for (let step = 0; step < 25; step += 1) live.apply(randomEdits(pack, random), null);
	return { before, after: kept(live.current.architecture) };
}

const applied = (architecture: Architecture, changes: readonly Change[]): Architecture => {
	const doc = documentOf(architecture);
	applyEdits(doc, editsFor(changes), null);
	return readDocument(doc).architecture;
};

const seeds = Array.from({ length: process.env['TORTURE'] === '1' ? 40 : 8 }, (_, index) => 1425 + index);

describe('compare', () => {
	it.each(seeds)('carries a difference over, forth and back, and finds none within one state (seed %i)', (seed) => {
		const { before, after } = pair(seed);
		expect(compare(after, after)).toEqual([]);
		const changes = compare(before, after);
		expect(changesSchema.parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
		expect(flatten(applied(before, changes))).toEqual(flatten(after));
		const back = changes.map((change) => ({ ...change, before: change.after, after: change.before }));
		expect(flatten(applied(after, back))).toEqual(flatten(before));
	});

	it.each(seeds)('reads of a record alone what stands of it in the whole (seed %i)', (seed) => {
		const { before, after } = pair(seed);
		const [keys, whole] = [keysIn(before), flatten(before)];
		for (const flat of [whole, flatten(after)])
			for (const [root, records] of flat)
				for (const id of records.keys()) expect(keys(root, id)).toEqual(whole.get(root)?.get(id) ?? new Map());
	});

	it('tells where things stand apart from what they are', () => {
		const { before } = pair(7);
		const [node] = [...before.objects.keys()];
		const moved = { ...before, geometry: new Map([[`d/${node ?? ''}`, [1, 2, 3, 4]]]) } as unknown as Architecture;
		expect(compare({ ...before, geometry: new Map() }, moved).map(isLayout)).toEqual([true]);
	});
});

describe('merge', () => {
	it.each(seeds)('keeps every one-sided change of both sides (seed %i)', (seed) => {
		const { before, after: theirs } = pair(seed);
		const live = new LiveDocument(documentOf(before));
		const random = seeded(seed + 1_000);
		for (let step = 0; step < 25; step += 1) live.apply(randomEdits(pack, random), null);
		const ours = kept(live.current.architecture);
		const changes = compare(before, theirs);
		const merged = merge(ours, changes);
		const taken = merged.filter(({ preselected }) => preselected).map(({ change }) => change);
		const result = flatten(applied(ours, taken));
		const [base, left] = [flatten(before), flatten(ours)];
		for (const { root, id, key, after } of taken) {
			// A record that is taken away takes its keys along.
			const isDropped = taken.some((one) => one.root === root && one.id === id && one.key === EXISTENCE && !one.after);
			if (isDropped) continue;
			expect(result.get(root)?.get(id)?.get(key) ?? null).toEqual(after);
		}
		const theirKeys = new Set(taken.map(({ root, id, key }) => `${root}/${id}/${key}`));
		const lost = new Set(taken.filter((one) => one.key === EXISTENCE).map(({ root, id }) => `${root}/${id}`));
		for (const [root, records] of left) {
			for (const [id, keys] of records) {
				for (const [key, value] of keys) {
					if (theirKeys.has(`${root}/${id}/${key}`) || lost.has(`${root}/${id}`)) continue;
					if (base.get(root)?.get(id)?.get(key) !== value) expect(result.get(root)?.get(id)?.get(key)).toEqual(value);
				}
			}
		}
	});

	it('tells what is clean, what is so already, what two people changed, and what is gone', () => {
		const { before } = pair(3);
		const [one, two] = [...before.objects.keys()];
		const change = (key: string, was: string, is: string, id: string = one ?? ''): Change => ({
			root: 'objects',
			id,
			key,
			before: was,
			after: is
		});
		const kind = before.objects.get(one as never)?.kind ?? '';
		const states = merge(before, [
			change('kind', kind, 'x'),
			change('kind', 'x', kind),
			change('kind', 'x', 'y'),
			change('kind', 'x', 'y', 'nobody'),
			change('parent', '', 'nobody', two)
		]).map(({ state }) => state);
		expect(states.slice(0, 4)).toEqual(['clean', 'already', 'conflict', 'gone']);
	});

	it('names what cannot be taken without the rest', () => {
		const { before } = pair(3);
		const ends = { source: 'new', target: 'new', type: 'data-exchange' };
		const relation: Change = { root: 'relations', id: 'r-new', key: EXISTENCE, before: null, after: ends };
		const object: Change = { root: 'objects', id: 'new', key: EXISTENCE, before: null, after: true };
		const name: Change = { root: 'objects', id: 'new', key: 'name', before: null, after: 'Kho' };
		expect(incomplete(before, [relation])).toEqual(['relations/r-new/']);
		expect(incomplete(before, [name])).toEqual(['objects/new/name']);
		expect(incomplete(before, [relation, object, name])).toEqual([]);
	});
});
