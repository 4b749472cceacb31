import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { builtInPack } from '$models/framework/packs';
import { LiveDocument, seedDocument } from '$models/sync/document';
import { seeded } from '../../tests/generators/random';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { randomEdits } from '../../tests/generators/random-edits';
import { check } from './check';
import { Checker } from './checker';
import { changeBetween } from './difference';
import { followed } from './follow';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('no pack');
const pack = found;
const [today, then] = ['2026-11-23', '2029-12-31'];

describe('what leads from the report of today to that of a later day', () => {
	it('is nothing where both are the same', () => {
		const report = check(randomArchitecture(pack, 1, 12), pack, today);
		expect(changeBetween(report, report)).toEqual({ set: [], removed: [], outcomes: [], counts: report.counts });
	});

	it.each([3, 14, 25, 36])('is all of it, after any edits (seed %i)', (seed) => {
		const doc = new Y.Doc();
		seedDocument(doc, randomArchitecture(pack, seed, 12), null);
		const live = new LiveDocument(doc);
		const [now, later] = [new Checker(pack, { asOf: today }), new Checker(pack, { asOf: then })];
		const random = seeded(seed);
		let told = 0;
		for (let step = 0; step < 8; step += 1) {
			live.apply(randomEdits(pack, random), null);
			now.update(live.current.architecture);
			later.update(live.current.architecture);
			const change = changeBetween(now.report(), later.report());
			told += change.set.length + change.removed.length;
			const full = check(live.current.architecture, pack, then);
			expect(followed({ ...now.report(), asOf: then }, change)).toEqual(full);
		}
		expect(told).toBeGreaterThan(0);
	});
});
