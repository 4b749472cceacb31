import { describe, expect, it } from 'vitest';
import { analyse, plan } from '$exporters/inventory/inventory';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import { inventoryWorkbook } from './generators/inventory-workbook';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');
const started = startArchitecture(pack, { frame: 'province', agency: '96', id: 'generated', name: '' });
if (!started.ok) throw new Error(started.problem.message);

const line = (entry: { sheet: string; cell: string; kind: string; code: string }): string =>
	`${entry.sheet} ${entry.cell} ${entry.kind} ${entry.code}`;

describe('import of generated workbooks', () => {
	it.each(Array.from({ length: 20 }, (_, index) => index + 1))(
		'seed %i: the ledger lists exactly what was planted',
		async (seed) => {
			const { bytes, fileName, planted, objects } = await inventoryWorkbook(seed);
			const analysis = await analyse(bytes, fileName, pack);
			if (!analysis.ok) throw new Error(analysis.problem.message);
			const result = await plan(bytes, fileName, analysis.value.mapping, started.value, pack);
			if (!result.ok) throw new Error(result.problem.message);
			expect(result.value.counts.add).toBe(objects);
			expect(result.value.ledger.map(line).sort()).toEqual(planted.map(line).sort());
		}
	);

	it('plants something of every sort', async () => {
		const all = await Promise.all(Array.from({ length: 20 }, (_, index) => inventoryWorkbook(index + 1)));
		const codes = new Set(all.flatMap(({ planted }) => planted.map(({ code }) => code)));
		expect(codes.size).toBeGreaterThanOrEqual(12);
	});
});
