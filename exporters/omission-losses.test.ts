/** Whatever the format, its author is told of each thing that the edition leaves out. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPacks } from '$models/framework/packs';
import { prepareExport } from './prepare';
import { runExport } from './registry';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const [pack] = builtInPacks;

test.each(['csv', 'json', 'shacl'])('%s tells what the public edition leaves out', async (format) => {
	if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
	const { architecture, dossier } = read.value;
	const input = await prepareExport(architecture, dossier, pack, { level: 'public', asOf: dossier.cutoffDate });
	expect(input.edition.omissions.length).toBeGreaterThan(0);
	const made = await runExport(format, input);
	if (!made.ok) throw new Error(made.problem.message);
	const told = made.value.losses.filter(({ kind }) => kind === 'left-out');
	expect(told).toHaveLength(input.edition.omissions.length);
});
