/**
 * The samples in the formats that a newcomer tries first: whatever the frame, each writes something, stops at nothing, and
 * tells in English too what is lost on the way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { liveDiagrams } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import { writeDocx } from './document/docx';
import { optionsFor } from './document/export';
import type { ExportInput } from './exporter';
import { buildForm01 } from './form01/export';
import { prepareExport } from './prepare';
import { exportFormats, runExport } from './registry';
import { buildStrategy } from './strategy/build';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const folder = new URL('../models/samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.khuevan.json'));
const isTorture = process.env['TORTURE'] === '1';
const formats = ['form03', 'archimate', 'pptx', 'svg', 'markdown', 'html'];
/** The PDFs lose what their twins for Word lose, pictures what SVG does, and a dossier what is in it. */
const losing = Object.keys(exportFormats).filter((id) => !/-pdf$|^png$|^dossier$/u.test(id));
/** The richest sample comes out in the others too, unless they are painted or typeset, which takes seconds each: those under TORTURE=1. */
const richest = losing.filter((id) => !/-docx$|^form02$/u.test(id));
const formatsOf = (name: string): readonly string[] => {
	if (isTorture) return losing;
	return name.startsWith('ca-mau') ? richest : formats;
};

/** Documents of a sample, each written once in the daily run. */
const documents: Readonly<Record<string, readonly string[]>> = {
	'bo-van-hoa.khuevan.json': ['dx-strategy'],
	'ca-mau.khuevan.json': ['form01', 'data-strategy']
};

describe.each(samples)('%s', (name) => {
	const read = readCanonical(readFileSync(new URL(name, folder), 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;
	let input: ExportInput;

	beforeAll(async () => {
		input = await prepareExport(architecture, dossier, pack, { level: 'internal', asOf: dossier.cutoffDate ?? '' });
	});

	it('has each of its diagrams drawn, with something on it', () => {
		expect(input.undrawn).toEqual([]);
		expect(input.scenes).toHaveLength(liveDiagrams(architecture).length);
		for (const { title, boxes } of input.scenes) expect([title, boxes.length > 5]).toEqual([title, true]);
	});

	it.each(formatsOf(name))('comes out as %s', async (format) => {
		const made = await runExport(format, input);
		if (!made.ok) throw new Error(made.problem.message);
		expect(made.value.files.length).toBeGreaterThan(0);
		for (const { path, bytes } of made.value.files) expect([path, bytes.length > 0]).toEqual([path, true]);
		expect(made.value.losses.filter(({ en = '' }) => en === '')).toEqual([]);
	});

	// Without the numbers of its pages: a whole sample is typeset for them in `tests/forms/page-numbers.test.ts`.
	it.each(documents[name] ?? [])('is written as the document %s', async (id) => {
		const built = id === 'form01' ? await buildForm01(input) : buildStrategy(input, id, await optionsFor(input));
		if (built === null) throw new Error(`There is no ${id}`);
		expect((await writeDocx(built.model)).length).toBeGreaterThan(100_000);
		expect(built.losses.filter(({ en = '' }) => en === '')).toEqual([]);
	});
});

it('no exporter decides by the name of a frame: what frames differ in stands in the pack', () => {
	const ids = pack.frames.map(({ id }) => id).join('|');
	const named = new RegExp(`(?:[!=]==\\s*|case\\s+)(['"\`])(?:${ids})\\1`, 'u');
	const room = new URL('.', import.meta.url);
	const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
		(path) => path.endsWith('.ts') && !/(?:\.test|fixture)\.ts$/u.test(path)
	);
	expect(sources.length).toBeGreaterThan(100);
	expect(sources.filter((path) => named.test(readFileSync(new URL(path, room), 'utf8')))).toEqual([]);
});
