import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { largeArchitecture } from '../../tests/generators/large-architecture';
import { readCanonical } from './canonical';
import { glimpsePieces, readGlimpse } from './glimpse';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const sample = read.value.architecture;

const written = (architecture: typeof sample): string => [...glimpsePieces(architecture)].join('');

describe('a glimpse', () => {
	it('gives back the architecture that it was written of', () => {
		const large = largeArchitecture(sample, { objects: 900, relations: 1_200 });
		for (const architecture of [sample, large]) expect(readGlimpse(written(architecture))).toEqual(architecture);
	});

	it('is written a few records at a time', () => {
		const large = largeArchitecture(sample, { objects: 900, relations: 1_200 });
		const longest = Math.max(...[...glimpsePieces(large)].map(({ length }) => length));
		expect(longest).toBeLessThan(written(large).length / 4);
	});

	it('is nothing where it is cut off, of another program, or not one at all', () => {
		const text = written(sample);
		for (const spoiled of [
			'',
			'null',
			text.slice(0, -1),
			text.replace('"format":1', '"format":0'),
			text.replace('"objects":[', '"objects":[7,')
		])
			expect(readGlimpse(spoiled)).toBeNull();
	});
});
