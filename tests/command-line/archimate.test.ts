import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { khuevan, listing, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const canonical = z.looseObject({
	meta: z.looseObject({ pack: z.string(), agency: z.string() }),
	objects: z.array(z.looseObject({ kind: z.string() }))
});
const read = (name: string) => canonical.parse(JSON.parse(readFileSync(at(name), 'utf8')));
const given = 'exporters/archimate/mappings/vn-1425.json';

test('a file goes out as ArchiMate and comes back as it was', async () => {
	const out = at('model.xml');
	expect(await khuevan('export', sample, '--to', 'archimate', '--out', out)).toMatchObject({
		status: 0,
		out: `${out}\n`
	});
	const done = await khuevan(
		'import',
		out,
		'--from',
		'archimate',
		'--out',
		at('back.json'),
		'--ledger',
		at('ledger.json')
	);
	expect(done).toMatchObject({ status: 0, error: '' });
	expect(done.out).toMatch(/\d+ elements, \d+ relationships, \d+ views as vn-1425@1\.1; 0 ledger entries/u);
	expect(JSON.parse(readFileSync(at('ledger.json'), 'utf8'))).toEqual([]);
	expect(read('back.json').meta).toEqual(canonical.parse(JSON.parse(readFileSync(sample, 'utf8'))).meta);
});

test('the framework, the agency and the mapping are as asked', async () => {
	const element = '<element identifier="a" xsi:type="Node"><name>A</name></element>';
	writeFileSync(
		at('foreign.archimate'),
		`<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>M</name><elements>${element}</elements></model>`
	);
	const mapping = z
		.looseObject({ types: z.array(z.looseObject({ type: z.string() })) })
		.parse(JSON.parse(readFileSync(given, 'utf8')));
	const types = mapping.types.map((row) => (row.type === 'node' ? { type: 'node', kind: 'platform' } : row));
	writeFileSync(at('mapping.json'), JSON.stringify({ ...mapping, types }));
	const importing = (out: string, ...more: string[]) =>
		khuevan('import', at('foreign.archimate'), '--from', 'archimate', '--out', at(out), ...more);
	expect((await importing('plain.json')).status).toBe(0);
	expect(read('plain.json')).toMatchObject({ meta: { pack: 'archimate-3.2@1.0' }, objects: [{ kind: 'node' }] });
	expect(
		(await importing('own.json', '--pack', 'vn-1425', '--agency', '96', '--mapping', at('mapping.json'))).status
	).toBe(0);
	expect(read('own.json')).toMatchObject({
		meta: { agency: '96', frame: 'province' },
		objects: [{ kind: 'platform' }]
	});
	const before = listing(folder);
	expect((await importing('no.json', '--dry-run')).out).toMatch(/^dry run: 1 elements/u);
	expect(listing(folder)).toEqual(before);
});

test.each([
	[['import', sample, '--from', 'archimate', '--out', at('x.json')], 'not whole XML'],
	[['import', given, '--from', 'archimate', '--pack', 'vn-9', '--out', at('x.json')], 'vn-9'],
	[['import', sample, '--from', 'archimate', '--into', sample, '--out', at('x.json')], '--into'],
	[['export', sample, '--to', 'archimate', '--mapping', sample, '--out', at('x.xml')], 'khuevan'],
	[['export', sample, '--to', 'csv', '--mapping', given, '--out', at('x')], '--mapping']
])('what cannot be done is said in one line (%#)', async (parameters, words) => {
	const before = listing(folder);
	const { status, error } = await khuevan(...parameters);
	expect(status).toBe(2);
	expect(error.trimEnd().split('\n')).toHaveLength(1);
	expect(error).toContain(words);
	expect(listing(folder)).toEqual(before);
});
