import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Architecture, ArchitectureObject, Relation } from '$models/architecture/architecture';
import { liveObjects, liveRelations } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { sampleOf } from '../../../tests/generators/large-architecture';
import { choiceKey } from './choice';
import { filtered, outlineOf, rowsOf, showsTheSame, type Outline, type OutlineNode } from './outline';
import { NameOrder } from './name-order';
import { figuresOf } from './placing';

const node = (key: string, children: OutlineNode[] = []): OutlineNode => ({
	key,
	label: key,
	note: '',
	hue: '',
	choice: { kind: 'object', id: key },
	empty: false,
	children
});

const tree = [node('a', [node('b', [node('c')]), node('d')]), node('e')];

describe('outline', () => {
	it('shows what is open, with level and place among its like', () => {
		const rows = rowsOf(tree, new Set(['a']));
		expect(rows.map(({ node: { key }, level, position, size }) => [key, level, position, size])).toEqual([
			['a', 1, 1, 2],
			['b', 2, 1, 2],
			['d', 2, 2, 2],
			['e', 1, 2, 2]
		]);
	});

	it('keeps what a match stands in', () => {
		const kept = filtered(tree, (text) => text.includes('c'));
		expect(kept.map(({ key }) => key)).toEqual(['a']);
		expect(kept[0]?.children.map(({ key }) => key)).toEqual(['b']);
	});
});

describe('outline of the demo province', () => {
	const architecture = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The pack is not there');
	const made = (of: Architecture): Outline =>
		outlineOf({
			architecture: of,
			pack,
			place: figuresOf(pack, of).find(({ field }) => field === 'slotComponent'),
			texts: { words: ({ vi }) => vi, unplaced: 'u', otherKinds: 'o', emptySlot: 'e', unnamed: '?', keptViews: 'v' },
			views: [{ id: 'kept', label: 'Kept', note: '' }],
			orderOf: (names) => new NameOrder().of(names)
		});
	const outline = made(architecture);
	const walk = (
		nodes: readonly OutlineNode[],
		path: readonly string[]
	): (readonly [OutlineNode, readonly string[]])[] =>
		nodes.flatMap((one) => [[one, path] as const, ...walk(one.children, [...path, one.key])]);
	const all = walk(outline.nodes, []);

	it('holds every object and every relation once', () => {
		const keys = all.flatMap(([{ choice }]) => (choice === null ? [] : [choiceKey(choice)]));
		expect(new Set(keys).size).toBe(keys.length);
		for (const { id } of liveObjects(architecture)) expect(keys).toContain(`object:${id}`);
		for (const { id } of liveRelations(architecture)) expect(keys).toContain(`relation:${id}`);
	});

	it('knows what to open so that a choice is seen', () => {
		for (const [{ choice }, path] of all) if (choice !== null) expect(outline.pathTo(choice)).toEqual(path);
		expect(outline.pathTo({ kind: 'object', id: 'nothing' })).toBeNull();
	});

	it('is not made again for what it does not show, and is for everything that it shows', () => {
		const shown = (of: Architecture): string =>
			JSON.stringify(
				walk(made(of).nodes, []).map(([{ key, label, note, hue, empty }, path]) => [key, label, note, hue, empty, path])
			);
		const before = shown(architecture);
		const object = [...architecture.objects.values()].find(({ kind, code }) => kind === 'system' && code === 'KT-73');
		const relation = [...architecture.relations.values()][0];
		const mapping = [...architecture.mappings.values()].find((one) => one.object === object?.id);
		if (object === undefined || relation === undefined || mapping === undefined)
			throw new Error('The sample is another');
		const withObject = (change: Partial<ArchitectureObject>): Architecture => ({
			...architecture,
			objects: new Map(architecture.objects).set(object.id, { ...object, ...change })
		});
		const field = (id: string, value: string): Architecture =>
			withObject({ fields: { ...object.fields, [id]: { value } } });
		const withRelation = (change: Partial<Relation>): Architecture => ({
			...architecture,
			relations: new Map(architecture.relations).set(relation.id, { ...relation, ...change })
		});
		const unseen = [
			field('description', 'Khác'),
			withRelation({ importKey: 'x' }),
			{ ...architecture, chapters: new Map() }
		];
		for (const after of unseen)
			expect([showsTheSame(architecture, after), shown(after) === before]).toEqual([true, true]);
		const gone = new Map(architecture.mappings);
		gone.delete(mapping.id);
		const seen = [
			field('name', 'Tên khác'),
			withObject({ code: 'KT-999' }),
			withObject({ kind: 'unit' }),
			withObject({ deletedAt: '2026-11-26T00:00:00.000Z' }),
			withObject({ parent: [...architecture.objects.keys()].find((id) => id !== object.id) ?? null }),
			withRelation({ deletedAt: '2026-11-26T00:00:00.000Z' }),
			withRelation({ code: 'QH-999' }),
			{ ...architecture, mappings: gone }
		];
		for (const after of seen)
			expect([showsTheSame(architecture, after), shown(after) === before]).toEqual([false, false]);
	});
});
