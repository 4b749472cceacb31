import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { largeArchitecture } from '../../tests/generators/large-architecture';
import { readCanonical } from './canonical';
import { glimpsePieces, readGlimpse } from './glimpse';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const sample = read.value.architecture;
const large = largeArchitecture(sample, { objects: 900, relations: 1_200 });

const written = (architecture: typeof sample): string => [...glimpsePieces(architecture)].join('');

describe('a glimpse', () => {
	it('has every record of a tree, and every place on a diagram', () => {
		for (const architecture of [sample, large]) {
			const seen = readGlimpse(written(architecture));
			expect(seen?.meta).toEqual(architecture.meta);
			for (const root of ['objects', 'relations', 'mappings'] as const)
				expect([...(seen?.[root].keys() ?? [])]).toEqual([...architecture[root].keys()]);
			for (const root of ['diagrams', 'nodes', 'geometry', 'bends'] as const)
				expect(seen?.[root]).toEqual(architecture[root]);
		}
	});

	it('has what a box says, and nothing that is not seen in it', () => {
		const [object] = sample.objects.values();
		if (object === undefined) throw new Error('The sample is empty');
		const seen = readGlimpse(written(sample))?.objects.get(object.id);
		expect(seen).toMatchObject({ kind: object.kind, code: object.code, parent: object.parent });
		expect(seen?.fields['name']).toEqual(object.fields['name']);
		expect(object.fields['description'] ?? object.fields['evidence']).toBeDefined();
		expect(seen?.fields['description'] ?? seen?.fields['evidence']).toBeUndefined();
	});

	it('has nothing of what lies in the bin', () => {
		const [object] = sample.objects.values();
		if (object === undefined) throw new Error('The sample is empty');
		const deleted = { ...object, deletedAt: '2026-11-20T00:00:00Z' };
		const objects = new Map(sample.objects).set(object.id, deleted);
		expect(readGlimpse(written({ ...sample, objects }))?.objects.has(object.id)).toBe(false);
	});

	it('is a small part of the document', () => {
		const whole = JSON.stringify([...large.objects.values(), ...large.relations.values()]);
		expect(written(large).length).toBeLessThan(whole.length / 6);
	});

	it('is written a few records at a time', () => {
		const longest = Math.max(...[...glimpsePieces(large)].map(({ length }) => length));
		expect(longest).toBeLessThan(written(large).length / 2);
	});

	it('is nothing where it is cut off, of another program, or not one at all', () => {
		const text = written(sample);
		for (const spoiled of [
			'',
			'null',
			text.slice(0, -1),
			text.replace(/"format":\d+/u, '"format":1'),
			text.replace('"objects":[', '"objects":[7,')
		])
			expect(readGlimpse(spoiled)).toBeNull();
	});
});
