import { describe, expect, it } from 'vitest';
import { emptyArchitecture } from '$models/architecture/empty';
import { builtInPack } from '$models/framework/packs';
import { adoptSheets, fit, headsOfSheets } from './adopt-mapping';
import { analyse, plan } from './inventory';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('no pack');
const pack = found;
const bytesOf = (...rows: string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'));

async function analysed(...rows: string[]) {
	const read = await analyse(bytesOf(...rows), 'a.csv', pack);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

const first = await analysed('Mã riêng,Tên hệ thống,Đơn vị chủ quản,Ý khác', 'X1,Hệ thống A,Sở A,một');
const decided = {
	version: 1 as const,
	sheets: first.mapping.sheets.map((sheet) => ({
		...sheet,
		kind: 'database',
		key: 'A',
		columns: sheet.columns.map((column) => (column.header === 'Ý khác' ? { ...column, target: '@skip' } : column))
	}))
};

describe('a saved mapping of columns', () => {
	it('is told of the same heads wherever they stand, the key column too', async () => {
		const other = await analysed('Ý KHÁC,Đơn vị chủ quản,Tên hệ thống,Mã riêng', 'hai,Sở B,Hệ thống B,X2');
		const [sheet] = adoptSheets(other.sheets, decided);
		expect(sheet).toMatchObject({ kind: 'database', key: 'D', use: true });
		expect(sheet?.columns.map(({ column, target }) => [column, target])).toEqual([
			['A', '@skip'],
			['B', 'owner'],
			['C', 'name'],
			['D', decided.sheets[0]?.columns[0]?.target]
		]);
	});

	it('leaves out a sheet that it says nothing of, and changes nothing of its own', async () => {
		expect(adoptSheets(first.mapping.sheets, first.mapping)).toEqual(first.mapping.sheets);
		expect(adoptSheets(first.sheets, { version: 1, sheets: [] }).map(({ use }) => use)).toEqual([false]);
	});

	it('is offered by how many of its heads a file has', () => {
		const heads = headsOfSheets(decided.sheets);
		expect(fit(heads, heads)).toBe(1);
		expect(fit(heads, heads.slice(1))).toBeLessThan(1);
		expect(fit([], heads)).toBe(0);
	});
});

describe('rows known by a key column', () => {
	const empty = emptyArchitecture({
		id: 'a',
		pack: 'vn-1425',
		frame: 'province',
		agency: '96',
		agencyName: '',
		name: '',
		sample: false
	});
	const mapped = (key: string) => ({
		version: 1,
		sheets: first.mapping.sheets.map((sheet) => ({ ...sheet, key }))
	});
	const planOf = async (key: string, architecture: typeof empty, ...rows: string[]) => {
		const made = await plan(
			bytesOf('Mã riêng,Tên hệ thống,Đơn vị chủ quản,Ý khác', ...rows),
			'a.csv',
			mapped(key),
			architecture,
			pack
		);
		if (!made.ok) throw new Error(made.problem.message);
		return made.value;
	};
	const keys = (made: Awaited<ReturnType<typeof planOf>>): unknown[] =>
		made.rows.flatMap(({ commands }) =>
			commands.flatMap(({ importKey }) => (importKey === undefined ? [] : [importKey]))
		);

	it('keep their identity when they are called something else', async () => {
		const before = await planOf('A', empty, 'X1,Hệ thống A,Sở A,một');
		const after = await planOf('A', empty, 'X1,Tên hoàn toàn khác,Sở B,hai');
		expect(keys(after)).toEqual(keys(before));
		expect(keys(await planOf('', empty, 'X1,Tên hoàn toàn khác,Sở B,hai'))).not.toEqual(keys(before));
	});

	it('are two things by two keys, and one by the same', async () => {
		const two = await planOf('A', empty, 'X1,Hệ thống A,Sở A,một', 'X2,Hệ thống A,Sở A,một');
		expect(two.counts).toMatchObject({ add: 2, duplicate: 0 });
		const same = await planOf('A', empty, 'X1,Hệ thống A,Sở A,một', 'X1,Hệ thống B,Sở A,một');
		expect(same.counts).toMatchObject({ add: 1, duplicate: 1 });
	});

	it('need a column that is there', async () => {
		const made = await plan(bytesOf('Tên hệ thống,Đơn vị,Ghi chú', 'A,B,C'), 'a.csv', mapped('Z'), empty, pack);
		expect(made).toMatchObject({ ok: false, problem: { code: 'wrong-mapping' } });
	});
});
