/** Whatever is lost on the way into a format is told in English too, for who reads the page so. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import type { ExportInput } from './exporter';
import { prepareExport } from './prepare';
import { exportFormats, runExport } from './registry';

/** The PDFs lose what their twins for Word lose, pictures what SVG does, and a dossier what is in it. */
const formats = Object.keys(exportFormats).filter((id) => !/-pdf$|^png$|^dossier$/u.test(id));
const isTorture = process.env['TORTURE'] === '1';
/** What is typeset is asked in `samples.test.ts`, where it is written anyway; the rest is asked of the richest sample. */
const isAsked = (format: string, sample: string): boolean =>
	isTorture || (!/-docx$/u.test(format) && sample.startsWith('ca-mau'));

const pack = builtInPack('vn-1425');
const folder = new URL('../models/samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.khuevan.json'));

describe.each(isTorture ? samples : samples.filter((name) => name.startsWith('ca-mau')))('%s', (name) => {
	let input: ExportInput;

	beforeAll(async () => {
		const read = readCanonical(readFileSync(new URL(name, folder), 'utf8'));
		if (!read.ok || pack === undefined) throw new Error(`${name} cannot be read`);
		const { architecture, dossier } = read.value;
		input = await prepareExport(architecture, dossier, pack, { level: 'internal', asOf: dossier.cutoffDate ?? '' });
	});

	it.each(formats.filter((format) => isAsked(format, name)))(
		'%s',
		async (format) => {
			const made = await runExport(format, input);
			if (!made.ok) return;
			expect(made.value.losses.filter(({ en = '' }) => en === '')).toEqual([]);
		},
		120_000
	);
});
