import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bombWorkbook, emptyWorkbook, longWorkbook, strangeWorkbook } from './broken-workbooks';
import { khuevan, listing, sample, temporaryFolder, inventory } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const canonical = z.looseObject({
	khuevan: z.number(),
	meta: z.looseObject({ pack: z.string() }),
	relations: z.array(z.looseObject({ id: z.string(), target: z.string() }))
});

beforeAll(async () => {
	writeFileSync(at('letter.xlsx'), 'Kính gửi: Sở Khoa học và Công nghệ');
	writeFileSync(at('zero.xlsx'), '');
	writeFileSync(at('empty.xlsx'), await emptyWorkbook());
	writeFileSync(at('strange.xlsx'), await strangeWorkbook());
	writeFileSync(at('long.xlsx'), await longWorkbook(200_000));
	writeFileSync(at('bomb.xlsx'), await bombWorkbook(80_000_000));
	const text = readFileSync(sample, 'utf8');
	const whole = canonical.parse(JSON.parse(text));
	writeFileSync(at('truncated.json'), text.slice(0, text.length / 2));
	writeFileSync(at('newer.json'), JSON.stringify({ ...whole, khuevan: 99 }));
	const [first, ...others] = whole.relations;
	writeFileSync(
		at('dangling.json'),
		JSON.stringify({ ...whole, relations: [{ ...first, target: 'nobody' }, ...others] })
	);
	writeFileSync(at('other-pack.json'), JSON.stringify({ ...whole, meta: { ...whole.meta, pack: 'vn-9999@1.0' } }));
	writeFileSync(at('list.json'), '[]');
	writeFileSync(at('file'), 'a file where a folder is wanted');
	mkdirSync(at('locked'));
	chmodSync(at('locked'), 0o500);
});
afterAll(() => {
	chmodSync(at('locked'), 0o700);
	rmSync(folder, { recursive: true });
});

/** The command refuses in one line that names each of the words, and the folder is as it was. */
async function refuses(parameters: readonly string[], ...words: readonly (string | RegExp)[]): Promise<void> {
	const before = listing(folder);
	const { status, out, error } = await khuevan(...parameters);
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error.trimEnd().split('\n')).toHaveLength(1);
	expect(error).not.toMatch(/\bat .*:\d+:\d+|node:internal/u);
	for (const word of words) expect(error).toMatch(word);
	expect(listing(folder)).toEqual(before);
}

const importing = (name: string, ...more: string[]): string[] => [
	'import',
	at(name),
	'--from',
	'xlsx',
	'--out',
	at('out.json'),
	'--ledger',
	at('ledger.json'),
	...more
];

describe('a workbook that cannot be taken', () => {
	test('is no workbook', () => refuses(importing('letter.xlsx'), 'letter.xlsx', /no workbook/u));
	test('has no bytes', () => refuses(importing('zero.xlsx'), 'zero.xlsx', /empty/iu));
	test('has no cells', () => refuses(importing('empty.xlsx'), 'empty.xlsx', /empty|nothing/iu));
	test('has no column that we know', () => refuses(importing('strange.xlsx'), 'strange.xlsx', /column/iu));
	test('has 200,000 rows', () => refuses(importing('long.xlsx'), 'long.xlsx', /rows/iu));
	test('is a zip bomb', () => refuses(importing('bomb.xlsx'), 'bomb.xlsx', /MB|larger|unpack|bomb/iu));
	test('is not there', () => refuses(importing('missing.xlsx'), 'missing.xlsx', /no such file/iu));
	test('comes with a mapping that is not JSON', () =>
		refuses(
			['import', inventory, '--from', 'xlsx', '--out', at('out.json'), '--mapping', at('letter.xlsx')],
			'letter.xlsx',
			/JSON/u
		));
});

describe.each(['check', 'export', 'import'])('%s refuses a canonical file that', (command) => {
	const using = (name: string): string[] => {
		if (command === 'check') return ['check', at(name)];
		if (command === 'export') return ['export', at(name), '--to', 'json', '--out', at('out.json')];
		return ['import', at(name), '--from', 'json', '--out', at('out.json')];
	};
	test('is truncated', () => refuses(using('truncated.json'), 'truncated.json', /line \d+|position \d+|cut|JSON/iu));
	test('is of a newer version', () => refuses(using('newer.json'), 'newer.json', '99'));
	test('has a dangling end', () => refuses(using('dangling.json'), 'dangling.json', 'nobody', /relations\//u));
	test('is something else', () => refuses(using('list.json'), 'list.json'));
	test('is not there', () => refuses(using('missing.json'), 'missing.json', /no such file/iu));
});

describe('words that nobody knows', () => {
	const exporting = (...more: string[]): string[] => ['export', sample, '--out', at('out'), ...more];
	test('command', () => refuses(['exprot', sample], 'exprot', 'khuevan help'));
	test('flag', () => refuses(['check', sample, '--fial-on', 'none'], '--fial-on', 'Usage'));
	test('format', () => refuses(exporting('--to', 'docm'), 'docm', 'docx'));
	test('edition', () => refuses(exporting('--to', 'csv', '--edition', 'secret'), 'secret', 'public'));
	test('date', () => refuses(exporting('--to', 'csv', '--as-of', '2026-02-30'), '--as-of', '2026-02-30'));
	test('date of a check', () => refuses(['check', sample, '--as-of', '30/09/2026'], '--as-of', '30/09/2026'));
	test('report format', () => refuses(['check', sample, '--format', 'pdf'], 'pdf', 'sarif'));
	test('pack', () => refuses(['check', sample, '--pack', 'vn-9999'], 'vn-9999', 'vn-1425'));
	test('pack of a file', () => refuses(['check', at('other-pack.json')], 'vn-9999', 'vn-1425'));
	test('source format', () => refuses(['import', inventory, '--from', 'ods', '--out', at('out')], 'ods', 'xlsx'));
	test('frame', () =>
		refuses(['new', '--frame', 'village', '--agency', '96', '--out', at('out')], 'village', 'province'));
	test('agency', () => refuses(['new', '--frame', 'province', '--agency', '97', '--out', at('out')], '97'));
	test('frame of another agency', () =>
		refuses(['new', '--frame', 'ministry', '--agency', '96', '--out', at('out')], 'province'));
	test('missing option', () => refuses(['new', '--frame', 'province'], '--agency'));
	test('packs', () => refuses(['packs', 'burn'], 'check'));
	test('user', () => refuses(['user', 'crown'], 'crown', 'add'));
});

describe('a place that cannot be written', () => {
	const start = ['new', '--frame', 'province', '--agency', '96', '--out'];
	test('is below a file', () => refuses([...start, at('file/out.json')], 'file/out.json', /cannot write/u));
	test('is a folder', () => refuses([...start, at('locked')], 'locked', /cannot write/u));
	test('is below a file, for many files', () =>
		refuses(['export', sample, '--to', 'csv', '--out', at('file/csv')], 'file/csv', /cannot write/u));
	test.skipIf(process.getuid?.() === 0)('is a folder without permission', () =>
		refuses([...start, at('locked/out.json')], 'locked/out.json', /no permission/u)
	);
});
