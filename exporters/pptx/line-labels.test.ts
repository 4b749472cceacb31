import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { noClaims, readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { overlaps } from '$models/layout/geometry';
import { prepareExport } from '../prepare';
import { labelArea } from '$models/layout/label-area';
import { lineLabels } from './line-labels';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');
const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture } = read.value;
const dossier = read.value.dossier ?? noClaims;

it('shows no label over another on any diagram of the sample, and loses none', async () => {
	const { scenes } = await prepareExport(architecture, dossier, pack, { level: 'internal', asOf: '2026-11-20' });
	for (const scene of scenes) {
		const { labels, inNotes } = lineLabels(scene);
		const areas = labels.filter(({ shown }) => shown !== '').map(({ line, shown }) => labelArea(line, shown));
		for (const [at, area] of areas.entries())
			expect(areas.slice(at + 1).filter((other) => overlaps(area, other))).toEqual([]);
		const whole = labels.filter(({ line, shown }) => shown === line.label).length;
		expect(whole + inNotes.length).toBe(scene.lines.filter(({ label }) => label !== '').length);
	}
});
