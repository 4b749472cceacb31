import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import { builtInPack } from '$models/framework/packs';
import { applyEdits } from '$models/sync/apply-edits';
import { LiveDocument, readDocument, seedDocument } from '$models/sync/document';
import { seeded } from '../../tests/generators/random';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { randomEdits } from '../../tests/generators/random-edits';
import { changeId, type Change } from './change';
import { compare, editsFor } from './compare';
import { flatten } from './flat';
import { decided, follow, hasBase } from './decided';
import { incomplete, isCarriedOver } from './merge';
import { settledChanges } from './settled';
import { appliedTo, giveBack } from './take-back';
import { threeWay } from './three-way';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('no pack');
const pack = found;
const all = (): boolean => true;

const documentOf = (architecture: Architecture): Y.Doc => {
	const doc = new Y.Doc();
	seedDocument(doc, architecture, null);
	return doc;
};
const edited = (architecture: Architecture, edits: readonly Edit[]): Architecture => {
	const doc = documentOf(architecture);
	applyEdits(doc, edits, null);
	return readDocument(doc).architecture;
};
/** What somebody makes of a state who works on it for a while. */
function worked(architecture: Architecture, seed: number): Architecture {
	const live = new LiveDocument(documentOf(architecture));
	const random = seeded(seed);
	for (let step = 0; step < 20; step += 1) live.apply(randomEdits(pack, random), null);
	return edited(live.current.architecture, []);
}
const sides = (seed: number) => {
	const base = edited(randomArchitecture(pack, seed, 12), []);
	return { base, ours: worked(base, seed + 1), theirs: worked(base, seed + 2) };
};
const seeds = Array.from({ length: process.env['TORTURE'] === '1' ? 30 : 12 }, (_, index) => 2_000 + index * 3);

describe('two states that came from a third', () => {
	it.each(seeds)('merge to nothing where theirs is as it was, and to theirs where ours is (seed %i)', (seed) => {
		const { base, ours, theirs } = sides(seed);
		expect(threeWay(base, { ours, theirs: base }, all)).toEqual([]);
		const merged = threeWay(base, { ours: base, theirs }, all);
		expect(merged.every(({ preselected }) => preselected)).toBe(true);
		expect(flatten(edited(base, editsFor(merged.map(({ change }) => change))))).toEqual(flatten(theirs));
	});

	it.each(seeds)('preselect no change of a record that the other side took away (seed %i)', (seed) => {
		const { base, ours, theirs } = sides(seed);
		const bin = ({ key, after }: Change): boolean => key === 'deletedAt' && after !== null;
		const gone = new Set(
			compare(base, ours)
				.filter(bin)
				.map(({ root, id }) => `${root}/${id}`)
		);
		for (const { change, preselected } of threeWay(base, { ours, theirs }, all)) {
			const isWork = change.after !== null && change.key !== 'deletedAt' && change.key !== 'deletedWith';
			if (isWork && gone.has(`${change.root}/${change.id}`)) expect(preselected).toBe(false);
		}
	});

	it.each(seeds)('offer nothing again once everything was taken, whatever was chosen (seed %i)', (seed) => {
		const { base, ours, theirs } = sides(seed);
		const random = seeded(seed + 7);
		const shown = threeWay(base, { ours, theirs }, all);
		const [mine, restored, decidedOn] = [new Set<string>(), new Set<string>(), new Set<string>()];
		for (const one of shown) {
			const id = changeId(one.change);
			decidedOn.add(id);
			const side = one.state === 'conflict' ? random.below(3) : 1;
			if (side === 1) mine.add(id);
			if (side === 2 && hasBase(one)) restored.add(id);
		}
		follow(shown, mine);
		const chosen = decided(ours, shown, { theirs: mine, base: restored });
		// Where a choice leaves out what another needs, the page does not let it through.
		const lacking = new Set(incomplete(ours, chosen));
		const into = edited(ours, editsFor(chosen.filter((change) => !lacking.has(changeId(change)))));
		const next = edited(base, editsFor(settledChanges(base, theirs, (id) => decidedOn.has(id), all)));
		expect(threeWay(next, { ours: into, theirs }, all)).toEqual([]);
	});

	it.each(seeds)('are as before once the merge is taken back (seed %i)', (seed) => {
		const { base, ours, theirs } = sides(seed);
		const taken = threeWay(base, { ours, theirs }, all).filter(({ preselected }) => preselected);
		const applied = taken.map(({ change, now }) => ({ ...change, before: now }));
		const merged = edited(ours, editsFor(applied));
		const dropped = compare(ours, merged);
		// What is written down before is enough for it, too.
		const told = appliedTo(
			ours,
			taken.map(({ change }) => change)
		);
		expect([isCarriedOver(ours, told), isCarriedOver(merged, told)]).toEqual([false, told.length > 0]);
		for (const back of [giveBack(merged, dropped), giveBack(merged, told)]) {
			expect(back.kept).toBe(0);
			expect(flatten(edited(merged, back.edits))).toEqual(flatten(ours));
		}
	});
});

describe('what one side took away and the other speaks of', () => {
	const base = edited(
		randomArchitecture(pack, 5, 0),
		['o1', 'o2', 'o3'].map((id) => ({ op: 'create', root: 'objects', id, keys: { kind: 'application', name: id } }))
	);
	const bin: Edit = { op: 'set', root: 'objects', id: 'o1', key: 'deletedAt', value: '2026-11-27T00:00:00.000Z' };
	const uses: readonly Edit[] = [
		{ op: 'put', root: 'relations', key: 'r1', value: { source: 'o1', target: 'o2', type: 'serving' } },
		{ op: 'put', root: 'relationProps', key: 'r1:name', value: 'Cấp dữ liệu' },
		{ op: 'put', root: 'relations', key: 'r2', value: { source: 'o3', target: 'o2', type: 'serving' } },
		{ op: 'set', root: 'objects', id: 'o3', key: 'parent', value: 'o1' }
	];
	const standings = (ours: readonly Edit[], theirs: readonly Edit[]) =>
		threeWay(base, { ours: edited(base, ours), theirs: edited(base, theirs) }, all).map(
			({ change: { root, id, key }, state, preselected, crosses }) => [
				`${root}/${id}/${key}`,
				state,
				preselected,
				crosses
			]
		);
	const o1 = { root: 'objects', id: 'o1' };

	it('is for somebody to decide, with what stands in the way', () => {
		expect(standings([bin], uses)).toEqual([
			['objects/o3/parent', 'conflict', false, o1],
			['relations/r1/', 'conflict', false, o1],
			['relations/r1/name', 'conflict', false, o1],
			['relations/r2/', 'clean', true, undefined]
		]);
	});

	it('is so whichever side took it away', () => {
		expect(standings(uses, [bin])).toEqual([['objects/o1/deletedAt', 'conflict', false, o1]]);
	});

	it('tells what was done meanwhile to what was removed, and leaves what goes with it to that decision', () => {
		const related = edited(base, [
			{ op: 'put', root: 'relations', key: 'r1', value: { source: 'o1', target: 'o2', type: 'serving' } }
		]);
		const ours = edited(related, [
			{ op: 'set', root: 'objects', id: 'o1', key: 'name', value: 'Tên mới' },
			{ op: 'put', root: 'relations', key: 'r2', value: { source: 'o3', target: 'o1', type: 'serving' } }
		]);
		const theirs = edited(related, [
			bin,
			{ op: 'put', root: 'relationProps', key: 'r1:deletedAt', value: '2026-11-27T00:00:00.000Z' },
			{ op: 'put', root: 'relationProps', key: 'r1:deletedWith', value: 'o1' }
		]);
		const merged = threeWay(related, { ours, theirs }, all);
		const removal = merged.find(({ change }) => changeId(change) === 'objects/o1/deletedAt');
		expect(removal?.ours?.map(changeId)).toEqual(expect.arrayContaining(['objects/o1/name', 'relations/r2/']));
		const along = merged.filter(({ change }) => change.root === 'relations');
		expect(along.map(({ preselected, follows }) => [preselected, follows])).toEqual([[false, o1]]);
		const chosen = new Set(['objects/o1/deletedAt']);
		follow(merged, chosen);
		expect(chosen).toContain('relations/r1/deletedAt');
		chosen.delete('objects/o1/deletedAt');
		follow(merged, chosen);
		expect([...chosen]).toEqual([]);
	});

	it('is nothing where the other side only moved something beside it', () => {
		const rename: Edit = { op: 'set', root: 'objects', id: 'o2', key: 'name', value: 'Tên mới' };
		expect(standings([rename], [bin])).toEqual([['objects/o1/deletedAt', 'clean', true, undefined]]);
	});
});

describe('taking back', () => {
	it('keeps what somebody has built on, and counts it', () => {
		const base = edited(randomArchitecture(pack, 5, 6), []);
		const [first = ''] = base.objects.keys();
		const make: readonly Edit[] = [
			{ op: 'create', root: 'objects', id: 'n1', keys: { kind: 'application', name: 'Kho' } },
			{ op: 'create', root: 'objects', id: 'n2', keys: { kind: 'application', name: 'Cổng' } },
			{ op: 'set', root: 'objects', id: first, key: 'name', value: 'Tên mới' }
		];
		const merged = edited(base, make);
		const changes = compare(base, merged);
		const since = edited(merged, [
			{ op: 'set', root: 'objects', id: first, key: 'parent', value: 'n1' },
			{ op: 'set', root: 'objects', id: first, key: 'name', value: 'Tên của người khác' }
		]);
		const back = giveBack(since, changes);
		const after = edited(since, back.edits);
		expect([...after.objects.keys()]).toContain('n1');
		expect([...after.objects.keys()]).not.toContain('n2');
		expect(flatten(after).get('objects')?.get(first)?.get('name')).toBe('Tên của người khác');
		expect(back.kept).toBe(4);
	});
});
