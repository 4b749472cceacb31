import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mappingSchema } from '$exporters/inventory/guess-columns';
import { khuevan, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const csv = (name: string, ...rows: string[]): string => {
	writeFileSync(at(name), rows.join('\n'));
	return at(name);
};

test('a mapping is written by a dry run, changed, and goes for the next file with the same heads', async () => {
	const first = csv('2025.csv', 'Mã,Tên hệ thống,Đơn vị chủ quản', 'X1,Hệ thống A,Sở A', 'X2,Hệ thống B,Sở B');
	const from = ['--from', 'csv', '--mapping', at('map.json')];
	const dry = await khuevan('import', first, ...from, '--agency', '96', '--dry-run');
	expect(dry).toMatchObject({ status: 0, error: '' });
	expect(dry.out).toContain('2 added, 0 updated, 0 same, 0 duplicates, 0 rows refused');

	const mapping = mappingSchema.parse(JSON.parse(readFileSync(at('map.json'), 'utf8')));
	const sheets = mapping.sheets.map((sheet) => ({ ...sheet, key: 'A' }));
	writeFileSync(at('map.json'), JSON.stringify({ ...mapping, sheets }));
	const taken = await khuevan('import', first, ...from, '--agency', '96', '--out', at('a.json'));
	expect(taken).toMatchObject({ status: 0, error: '' });

	// Columns stand elsewhere, one system is called something else, one is as it was, one is new, one names nothing.
	const next = csv(
		'2026.csv',
		'Tên hệ thống,Đơn vị chủ quản,Mã',
		'Hệ thống A,Sở A,X1',
		'Tên hoàn toàn khác,Sở B,X2',
		'Hệ thống C,Sở C,X3',
		',Sở D,X4'
	);
	const again = await khuevan('import', next, ...from, '--into', at('a.json'), '--out', at('b.json'));
	expect(again).toMatchObject({ status: 0, error: '' });
	expect(again.out).toMatch(/1 added, [12] updated, [01] same, 0 duplicates, 1 rows refused/u);
	expect(readFileSync(at('b.json'), 'utf8')).toContain('Tên hoàn toàn khác');
	expect(readFileSync(at('b.json'), 'utf8')).not.toContain('Hệ thống B');

	const once = await khuevan('import', next, ...from, '--into', at('b.json'), '--dry-run');
	expect(once.out).toContain('0 added');
});

test('a mapping that makes no sense is told with its place, and nothing is written', async () => {
	const file = csv('x.csv', 'Mã,Tên hệ thống,Đơn vị', 'X1,A,B');
	writeFileSync(at('wrong.json'), JSON.stringify({ version: 1, sheets: [{ sheet: 3 }] }));
	const wrong = await khuevan('import', file, '--from', 'csv', '--mapping', at('wrong.json'), '--out', at('no.json'));
	expect(wrong).toMatchObject({ status: 2 });
	expect(existsSync(at('no.json'))).toBe(false);
	const missing = await khuevan('import', file, '--from', 'csv', '--mapping', at('none.json'), '--out', at('no.json'));
	expect(missing).toMatchObject({ status: 2, error: expect.stringContaining('none.json') as unknown });
});
