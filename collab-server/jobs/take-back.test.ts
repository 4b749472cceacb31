import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { foreignFile } from '$exporters/drawio/foreign-drawing';
import { analyseDrawio, planDrawio } from '$exporters/drawio/import-drawio';
import type { Architecture } from '$models/architecture/architecture';
import { liveArchitecture } from '$models/architecture/live';
import { planAll } from '$models/commands/commands';
import { compare } from '$models/compare/compare';
import { flatten } from '$models/compare/flat';
import { builtInPack } from '$models/framework/packs';
import { LiveDocument, readDocument, seedDocument } from '$models/sync/document';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { takeBack } from './take-back';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('no pack');
const pack = found;

function liveOf(architecture: Architecture): LiveDocument {
	const doc = new Y.Doc();
	seedDocument(doc, architecture, null);
	return new LiveDocument(doc);
}
const kept = (live: LiveDocument): Architecture => readDocument(live.doc).architecture;

let count = 0;
const context = { pack, newId: (): string => `new-${(count += 1)}`, now: '2026-11-27T00:00:00.000Z' };

/** Imports the drawing with some shapes and lines confirmed. */
function imported(live: LiveDocument, bits: readonly boolean[]): void {
	const before = kept(live);
	const read = analyseDrawio(foreignFile, 'a.drawio', before, pack);
	if (!read.ok) throw new Error(read.problem.message);
	let at = 0;
	const confirmed = (): boolean => bits[at++ % bits.length] === true;
	const pages = read.value.mapping.pages.map((page) => ({
		...page,
		shapes: page.shapes.map((shape) => ({ ...shape, confirmed: shape.as !== 'aside' && confirmed() })),
		lines: page.lines.map((line) => ({ ...line, confirmed: line.as !== 'aside' && confirmed() }))
	}));
	const plan = planDrawio(foreignFile, 'a.drawio', { version: 1, pages }, before, pack);
	if (!plan.ok) throw new Error(plan.problem.message);
	const edits = planAll(before, plan.value.commands, context);
	if (!edits.ok) throw new Error(edits.problem.message);
	live.apply(edits.value.edits, null);
}

/** What people see: nothing of what lies in the bin, nor where it lay. */
const seen = (architecture: Architecture) => {
	const flat = flatten(liveArchitecture(architecture));
	return [...flat].filter(([root]) => !['nodes', 'geometry', 'bends'].includes(root));
};

describe('an import that is taken back', () => {
	it('leaves what was there before, whatever of it was confirmed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1_000 }),
				fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
				(seed, bits) => {
					const live = liveOf(randomArchitecture(pack, seed, 10));
					const before = kept(live);
					imported(live, bits);
					const back = takeBack(kept(live), compare(before, kept(live)), context);
					if (!back.ok) throw new Error(back.problem.message);
					expect(back.value.kept).toBe(0);
					live.apply(back.value.edits, null);
					expect(seen(kept(live))).toEqual(seen(before));
				}
			),
			{ numRuns: 25 }
		);
	});

	it('does nothing to what others did meanwhile', () => {
		const live = liveOf(randomArchitecture(pack, 7, 10));
		const before = kept(live);
		imported(live, [true]);
		const after = kept(live);
		const own = [...before.objects.keys()][0] ?? '';
		const made = [...after.objects.keys()].filter((id) => !before.objects.has(id));
		const [linked = ''] = made;
		live.apply(
			[
				{ op: 'set', root: 'objects', id: own, key: 'name', value: 'Tên do người khác đặt' },
				{ op: 'put', root: 'relations', key: 'r-other', value: { source: own, target: linked, type: 'technical' } }
			],
			null
		);
		const back = takeBack(kept(live), compare(before, after), context);
		if (!back.ok) throw new Error(back.problem.message);
		live.apply(back.value.edits, null);
		const now = kept(live);
		expect(flatten(now).get('objects')?.get(own)?.get('name')).toBe('Tên do người khác đặt');
		// Somebody relates to it: it stays.
		expect(now.objects.get(linked as never)?.deletedAt).toBeNull();
		expect(made.filter((id) => now.objects.get(id)?.deletedAt === null)).toEqual([linked]);
	});
});
