/** What every sample that comes with the program keeps to, whatever its frame. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { liveDiagrams } from '$models/architecture/live';
import { check } from '$models/conformance/check';
import { frameOf } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import { chapterKey, chapterTitles, isWritten, sectionsToWrite } from '$models/framework/sections';
import { readDocument, seedDocument } from '$models/sync/document';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.khuevan.json'));

/** Planted ones of the biggest sample and some room; a dossier with more is no example to follow. */
const MOST_FAILURES = 25;

it('there is a sample of every frame', () => {
	const frames = files.map((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sampled).meta.frame);
	expect(frames.sort()).toEqual(pack.frames.map(({ id }) => id).sort());
});

describe.each(files)('%s', (name) => {
	const text = readFileSync(new URL(name, folder), 'utf8');
	const read = readCanonical(text);
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;
	const { meta, objects, relations, mappings, gaps, tasks, kpis, goals, chapters } = architecture;
	const frame = frameOf(pack, meta.frame);

	it('is read whole, lives in a document without a defect, and is written back byte for byte', () => {
		const doc = new Y.Doc();
		seedDocument(doc, architecture, 'sample');
		const lived = readDocument(doc);
		expect(lived.defects).toEqual([]);
		expect(writeCanonical(lived.architecture, dossier)).toBe(text);
		expect(writeCanonical(architecture, dossier)).toBe(text);
	});

	it('is of an agency that there is, by its own name, and says that it is illustrative', () => {
		const agency = pack.agencies.find(({ id }) => id === meta.agency);
		expect(agency).toMatchObject({ frame: meta.frame, ownerName: meta.agencyName });
		expect(meta.sample).toBe(true);
		expect(meta.name).toMatch(/\(dữ liệu minh họa\)$/u);
		for (const { fields } of objects.values())
			if (fields['evidence'] !== undefined)
				expect(fields['evidence']).toEqual({ value: expect.stringContaining('Dữ liệu minh họa') });
		for (const [key, chapter] of chapters)
			expect([key, chapter]).toEqual([key, expect.stringMatching(/^\*Nội dung minh họa/u)]);
	});

	it('is big enough to show a dossier', () => {
		const form03 = new Set(pack.kinds.filter((kind) => kind.form03).map(({ id }) => id));
		const rows = [...objects.values()].filter(({ kind }) => form03.has(kind));
		expect(rows.length).toBeGreaterThanOrEqual(60);
		expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
		expect(relations.size).toBeGreaterThanOrEqual(80);
		for (const records of [gaps, tasks, kpis, chapters]) expect(records.size).toBeGreaterThanOrEqual(5);
		expect(goals.size).toBeGreaterThanOrEqual(3);
		expect([...chapters.keys()].filter((key) => !chapterTitles(pack).has(key))).toEqual([]);
	});

	it('has words wherever a judgement is asked for', () => {
		const judged = sectionsToWrite(pack.forms.form01, meta.frame).filter(({ judgement }) => judgement !== undefined);
		expect(judged.filter(({ path }) => !isWritten(chapters, chapterKey('form01', path)))).toEqual([]);
	});

	it('has the diagrams of its frame, and fills every mandatory slot of their figures', () => {
		const types = liveDiagrams(architecture).map(({ type }) => type);
		expect(types).toEqual(expect.arrayContaining([...(frame?.mandatoryDiagrams ?? ['no such frame'])]));
		const taken = new Set(
			[...mappings.values()].flatMap(({ fields }) => Object.values(fields).map((entry) => JSON.stringify(entry)))
		);
		const own = [frame?.figures.general, frame?.figures.component];
		const slots = pack.figures.filter(({ id }) => own.includes(id)).flatMap((figure) => figure.slots);
		const empty = slots.filter(({ id, kind }) => kind === 'mandatory' && !taken.has(JSON.stringify({ value: id })));
		expect(empty.map(({ id }) => id)).toEqual([]);
	});

	it(`fails fewer than ${MOST_FAILURES} required statements`, () => {
		const { findings } = check(architecture, pack, dossier.cutoffDate, { dossier });
		const failed = findings.filter(({ verdict, severity }) => verdict === 'fail' && severity === 'required');
		expect(failed.length).toBeLessThan(MOST_FAILURES);
	});
});

interface Sampled {
	readonly meta: { readonly frame: string };
}
