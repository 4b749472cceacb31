/** The samples in the formats that a newcomer tries first: whatever the frame, each writes something and stops at nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { liveDiagrams } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import type { ExportInput } from './exporter';
import { prepareExport } from './prepare';
import { runExport } from './registry';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const folder = new URL('../models/samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.khuevan.json'));
/** Typeset to number their pages, which takes seconds each: every one of every sample under TORTURE=1. */
const documents = ['form01-docx', 'data-strategy-docx', 'dx-strategy-docx'];
const words: Readonly<Record<string, readonly string[]>> = {
	'bo-van-hoa.khuevan.json': ['dx-strategy-docx'],
	'ca-mau.khuevan.json': ['form01-docx', 'data-strategy-docx']
};
const documentsOf = (name: string): readonly string[] =>
	process.env['TORTURE'] === '1' ? documents : (words[name] ?? []);
const formats = ['form03', 'archimate', 'pptx', 'svg', 'markdown', 'html'];

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

	it.each([...documentsOf(name), ...formats])('comes out as %s', async (format) => {
		const made = await runExport(format, input);
		if (!made.ok) throw new Error(made.problem.message);
		expect(made.value.files.length).toBeGreaterThan(0);
		for (const { path, bytes } of made.value.files) expect([path, bytes.length > 0]).toEqual([path, true]);
		expect(made.value.losses.filter(({ en = '' }) => en === '')).toEqual([]);
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
