/** Whoever looks at a glimpse while the document is read sees the diagrams of the document. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { glimpsePieces, readGlimpse } from '$models/architecture/glimpse';
import { drawnDiagrams } from '$models/architecture/kept-view';
import { builtInPack } from '$models/framework/packs';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { provinceArchitecture } from './fixture';
import { viewOf } from './view-of';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

function sees(architecture: Architecture): number {
	const seen = readGlimpse([...glimpsePieces(architecture)].join(''));
	if (seen === null || pack === undefined) throw new Error('A glimpse cannot be read');
	const diagrams = drawnDiagrams(architecture);
	for (const { id } of diagrams)
		for (const locale of ['vi', 'en'] as const)
			expect(viewOf(seen, pack, id, '', { locale })).toEqual(viewOf(architecture, pack, id, '', { locale }));
	return diagrams.length;
}

it('shows the diagrams of samples', () => {
	const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	expect(sees(read.value.architecture)).toBeGreaterThan(1);
	expect(sees(provinceArchitecture())).toBeGreaterThan(1);
});

it('shows the diagrams of any architecture', () => {
	const runs = process.env['TORTURE'] === '1' ? 80 : 16;
	let count = 0;
	fc.assert(
		fc.property(fc.nat(), (seed) => {
			count += sees(randomArchitecture(pack, seed, 30));
		}),
		{ numRuns: runs }
	);
	expect(count).toBeGreaterThan(runs);
});
