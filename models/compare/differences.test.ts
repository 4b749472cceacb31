import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import { liveArchitecture } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { LiveDocument, readDocument, seedDocument } from '$models/sync/document';
import { seeded } from '../../tests/generators/random';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { randomEdits } from '../../tests/generators/random-edits';
import { wordDifferences } from './chapter-differences';
import { compare } from './compare';
import { differences, isLayoutOnly, isSameMeaning } from './differences';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('no pack');
const pack = found;

function documentOf(architecture: Architecture): Y.Doc {
	const doc = new Y.Doc();
	seedDocument(doc, architecture, null);
	return doc;
}

/** A state, and what some random edits made of it, both as a document gives them back. */
function pair(seed: number): readonly [before: Architecture, after: Architecture] {
	const random = seeded(seed);
	const before = readDocument(documentOf(randomArchitecture(pack, seed, 12))).architecture;
	const live = new LiveDocument(documentOf(before));
	for (let step = 0; step < 25; step += 1) live.apply(randomEdits(pack, random), null);
	return [before, live.current.architecture];
}

const subjectOf: Readonly<Record<string, string>> = {
	objects: 'object',
	relations: 'relation',
	mappings: 'mapping',
	gaps: 'gap',
	tasks: 'task',
	kpis: 'kpi',
	goals: 'goal',
	diagrams: 'diagram'
};

/** What the key by key comparison says of records, apart from what nobody reads. */
function changedByKey(before: Architecture, after: Architecture): ReadonlySet<string> {
	const changed = compare(before, after).flatMap(({ root, id, key }) => {
		if (key === 'importKey' || key === 'deletedWith') return [];
		if (root === 'gapTasks') {
			const task = id.slice(id.indexOf('|') + 1);
			return before.tasks.has(task as never) || after.tasks.has(task as never) ? [`task/${task}`] : [];
		}
		const subject = subjectOf[root];
		return subject === undefined ? [] : [`${subject}/${id}`];
	});
	return new Set(changed);
}

describe('the differences of two states', () => {
	it('are none within one state, and the same ones the other way round', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const [before, after] = pair(seed);
				expect(isSameMeaning(differences(after, after))).toBe(true);
				expect(differences(after, after).diagrams).toEqual([]);
				const [there, back] = [differences(before, after), differences(after, before)];
				const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
				const told = ({ records }: typeof there): string[] =>
					records.map(({ subject, id, standing }) => `${subject}/${id} ${standing}`).sort();
				expect(
					told({ ...back, records: back.records.map((one) => ({ ...one, standing: turned[one.standing] })) })
				).toEqual(told(there));
				for (const { id, key, before: was, after: is } of back.records.flatMap(({ id: record, fields }) =>
					fields.map((field) => ({ id: record, ...field }))
				)) {
					const forth = there.records.find((one) => one.id === id)?.fields.find((field) => field.key === key);
					expect(forth).toEqual({ key, before: is, after: was });
				}
			}),
			{ numRuns: process.env['TORTURE'] === '1' ? 40 : 10 }
		);
	});

	it('name each record that differs by any key that people read, and no other', () => {
		let named = 0;
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const [before, after] = pair(seed).map(liveArchitecture) as [Architecture, Architecture];
				const told = new Set(differences(before, after).records.map(({ subject, id }) => `${subject}/${id}`));
				named += told.size;
				expect([...told].sort()).toEqual([...changedByKey(before, after)].sort());
			}),
			{ numRuns: process.env['TORTURE'] === '1' ? 60 : 15 }
		);
		expect(named).toBeGreaterThan(50);
	});

	it('take what is in the bin for gone', () => {
		const [before] = pair(5);
		const [object] = liveArchitecture(before).objects.values();
		if (object === undefined) throw new Error('no object');
		const objects = new Map(before.objects).set(object.id, { ...object, deletedAt: '2026-11-27T00:00:00Z' });
		const [first] = differences(before, { ...before, objects }).records;
		expect(first).toMatchObject({ subject: 'object', id: object.id, standing: 'removed' });
	});

	it('tell layout apart from what a diagram shows', () => {
		const [plain] = pair(7);
		const node = { id: 'n1', diagram: 'd1', kind: 'note', text: 'Ghi chú' };
		const diagram = { id: 'd1', type: '', fields: { title: { value: 'Sơ đồ' } }, targets: {}, deletedAt: null };
		const drawn = (text: string, x: number): Architecture =>
			({
				...plain,
				diagrams: new Map([['d1', diagram]]),
				nodes: new Map([['n1', { ...node, text }]]),
				geometry: new Map([['n1', [x, 0, 100, 50]]]),
				bends: new Map([['d1/r1', [[x, 1]]]])
			}) as unknown as Architecture;
		const [moved] = differences(drawn('Ghi chú', 0), drawn('Ghi chú', 20)).diagrams;
		expect(moved).toEqual({
			id: 'd1',
			title: 'Sơ đồ',
			type: '',
			added: [],
			removed: [],
			changed: [],
			moved: ['n1'],
			bent: ['r1']
		});
		expect(moved !== undefined && isLayoutOnly(moved)).toBe(true);
		expect(isSameMeaning(differences(drawn('Ghi chú', 0), drawn('Ghi chú', 20)))).toBe(true);
		const said = differences(drawn('Ghi chú', 0), drawn('Khác', 0));
		expect(said.diagrams[0]?.changed).toEqual(['n1']);
		expect(isSameMeaning(said)).toBe(false);
	});
});

describe('words of a chapter', () => {
	it('are told word by word, and make both texts again', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 60 }), fc.lorem({ maxCount: 60 }), (before, after) => {
				const words = wordDifferences(before, after);
				const without = (standing: string): string =>
					words
						.filter((one) => one.standing !== standing)
						.map(({ text }) => text)
						.join('');
				expect([without('added'), without('removed')]).toEqual([before, after]);
			})
		);
		expect(
			wordDifferences('Cơ sở dữ liệu đất đai', 'Cơ sở dữ liệu hộ tịch').filter(({ standing }) => standing === 'same')[0]
		).toEqual({ standing: 'same', text: 'Cơ sở dữ liệu ' });
	});

	it('are told whole where two long texts have nothing in common', () => {
		const long = (word: string): string =>
			Array.from({ length: 30_000 }, (_, index) => `${word}${String(index)}`).join(' ');
		expect(wordDifferences(long('a'), long('b')).map(({ standing }) => standing)).toEqual(['removed', 'added']);
	});
});
