import { expect, it } from 'vitest';
import { smallArchitecture } from '$models/architecture/fixture';
import { builtInPack } from '$models/framework/packs';
import { prepareExport, prepareFormat } from './prepare';
import { exportFormats, holdsDiagrams, isExportFormat, runExport } from './registry';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('There is no pack vn-1425');

const started = smallArchitecture();
const architecture = {
	...started,
	diagrams: new Map(
		[...started.diagrams].map(([id, one]) => [id, { ...one, fields: { ...one.fields, version: { value: '1.0' } } }])
	)
};

it('takes over what people answered to asked rules', async () => {
	const dossier = { code: '', version: '', cutoffDate: '', effectiveDate: null };
	const options = { level: 'internal', asOf: '2026-11-23' } as const;
	const open = (await prepareExport(architecture, dossier, pack, options)).report.findings.find(({ asked }) => asked);
	if (open === undefined) throw new Error('No rule asks anything');
	const answer = {
		pack: pack.id,
		finding: open.id,
		answer: 'pass',
		reason: 'Đã rà soát',
		account: 'a',
		at: ''
	} as const;
	const { report } = await prepareExport(architecture, dossier, pack, { ...options, answers: [answer] });
	expect(report.findings.map(({ id }) => id)).not.toContain(open.id);
});

it('checks with the dossier that is exported', async () => {
	const verdictsOf = async (version: string) => {
		const dossier = { code: 'HS-96-1', version, cutoffDate: '2026-11-01', effectiveDate: null };
		const options = { level: 'internal', asOf: '2026-11-23' } as const;
		const { report } = await prepareExport(architecture, dossier, pack, options);
		return report.outcomes.find(({ rule }) => rule === 'G06b')?.counts;
	};
	expect(await verdictsOf('1.0')).toMatchObject({ pass: 1, fail: 0, 'not-enough-basis': 0 });
	expect(await verdictsOf('2.0')).toMatchObject({ pass: 0, fail: 1, 'not-enough-basis': 0 });
});

it('lays no diagram out for a format that holds none, which never looks for one', async () => {
	const dossier = { code: 'HS-96-1', version: '1.0', cutoffDate: '2026-11-01', effectiveDate: null };
	const options = { level: 'internal', asOf: '2026-11-23' } as const;
	const input = await prepareFormat('json', architecture, dossier, pack, options);
	expect(input.scenes).toEqual([]);
	const looked = {
		get: () => {
			throw new Error('It looks for diagrams');
		}
	};
	const blind = Object.defineProperties({ ...input }, { scenes: looked, undrawn: looked, dividedOf: looked });
	const formats = Object.keys(exportFormats).filter(isExportFormat);
	const without = formats.filter((format) => !holdsDiagrams(format));
	expect(without).toEqual(['form03', 'csv', 'json', 'shacl']);
	for (const format of without) expect(await runExport(format, blind)).toMatchObject({ ok: true });
	await expect(runExport('svg', blind)).rejects.toThrow('It looks for diagrams');
	const drawn = await prepareFormat('svg', architecture, dossier, pack, options);
	expect(drawn.scenes).toHaveLength(architecture.diagrams.size);
});
