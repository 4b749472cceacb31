import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bombWorkbook, emptyWorkbook, lockedWorkbook, longWorkbook, strangeWorkbook } from './broken-workbooks';
import { khuevan, listing, sample, temporaryFolder, inventory } from './run-khuevan';

type Refused = [format: string, name: string, ...words: (string | RegExp)[]];
/** Read to where they end, under TORTURE=1. */
const large: Refused[] =
	process.env['TORTURE'] === '1'
		? [
				['archimate', '300MB', /not whole XML/u],
				['drawio', '300MB', /larger than 20 MB/u]
			]
		: [];
const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const canonical = z.looseObject({
	khuevan: z.number(),
	meta: z.looseObject({ pack: z.string() }),
	relations: z.array(z.looseObject({ id: z.string(), target: z.string() }))
});

const archimate = '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m">';

beforeAll(async () => {
	writeFileSync(at('letter.xlsx'), 'Kính gửi: Sở Khoa học và Công nghệ');
	writeFileSync(at('zero.xlsx'), '');
	writeFileSync(at('empty.xlsx'), await emptyWorkbook());
	writeFileSync(at('strange.xlsx'), await strangeWorkbook());
	writeFileSync(at('long.xlsx'), await longWorkbook(200_000));
	writeFileSync(at('bomb.xlsx'), await bombWorkbook(80_000_000));
	writeFileSync(at('locked.xlsx'), lockedWorkbook());
	writeFileSync(at('table.csv'), 'Tên;Chủ quản\nCổng;Sở');
	copyFileSync(at('table.csv'), at('renamed.xlsx'));
	writeFileSync(
		at('laughs.xml'),
		`<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${archimate}<name>&b;</name></model>`
	);
	writeFileSync(
		at('outside.xml'),
		`<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]>${archimate}<name>&a;</name></model>`
	);
	writeFileSync(at('cut.xml'), `${archimate}<elements><element identifier="a"`);
	writeFileSync(at('laughs.drawio'), '<!DOCTYPE m [<!ENTITY a "ha">]><mxfile><diagram>&a;</diagram></mxfile>');
	writeFileSync(at('cut.drawio'), '<mxfile><diagram id="a"><mxGraphModel><root>');
	// No more on the disk than its length.
	writeFileSync(at('300MB'), '');
	truncateSync(at('300MB'), 300_000_000);
	const text = readFileSync(sample, 'utf8');
	const whole = canonical.parse(JSON.parse(text));
	writeFileSync(at('whole.json'), text);
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
	test('is locked by a password', () => refuses(importing('locked.xlsx'), 'locked.xlsx', /password/u));
	test('is a table by another name', () => refuses(importing('renamed.xlsx'), 'renamed.xlsx', /no workbook/u));
	test('has 300 MB', () => refuses(importing('300MB'), '300MB', /larger than 60 MB/u));
	test('is not there', () => refuses(importing('missing.xlsx'), 'missing.xlsx', /no such file/iu));
	test('comes with a mapping that is not JSON', () =>
		refuses(
			['import', inventory, '--from', 'xlsx', '--out', at('out.json'), '--mapping', at('letter.xlsx')],
			'letter.xlsx',
			/JSON/u
		));
});

describe('a model of another program that cannot be taken', () => {
	const from = (format: string, name: string): string[] => {
		const into = format === 'drawio' ? ['--into', at('whole.json')] : [];
		return ['import', at(name), '--from', format, ...into, '--out', at('out.json')];
	};
	test.each<Refused>([
		['archimate', 'laughs.xml', /DOCTYPE/u],
		['archimate', 'outside.xml', /DOCTYPE/u],
		['archimate', 'cut.xml', /not whole XML, line 1/u],
		['archimate', 'bomb.xlsx', /no model of Archi/u],
		['archimate', 'locked.xlsx', /UTF-8/u],
		['archimate', 'laughs.drawio', /DOCTYPE/u],
		['archimate', 'cut.drawio', /no model of ArchiMate/u],
		['drawio', 'laughs.drawio', /entities of its own/u],
		['drawio', 'cut.drawio', /no whole XML/u],
		['drawio', 'cut.xml', /no draw\.io file/u],
		['drawio', 'bomb.xlsx', /no draw\.io file/u],
		...large
	])('%s from %s', (format, name, ...words) => refuses(from(format, name), name, ...words));
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
