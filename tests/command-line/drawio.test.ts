import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { khuevan, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const counted = z.object({
	objects: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
	diagrams: z.array(z.object({ id: z.string(), type: z.string() })),
	nodes: z.array(z.object({ id: z.string(), diagram: z.string(), object: z.string().optional() }))
});
const ledger = z.array(z.object({ page: z.string(), cell: z.string(), code: z.string() }));
const mapping = z.looseObject({
	pages: z.array(
		z.looseObject({
			shapes: z.array(z.looseObject({ cell: z.string(), certainty: z.string(), confirmed: z.boolean() }))
		})
	)
});

const drawing = at('ban-ve.drawio');
writeFileSync(
	drawing,
	`<mxfile><diagram id="p" name="Bản vẽ"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="a" value="Nền tảng tích hợp, chia sẻ dữ liệu tỉnh (LGSP)" style="html=1" vertex="1" parent="1"><mxGeometry x="40" y="40" width="160" height="60" as="geometry"/></mxCell>
<mxCell id="b" value="Nhóm chưa rõ" style="html=1" vertex="1" parent="1"><mxGeometry x="340" y="40" width="160" height="60" as="geometry"/></mxCell>
<mxCell id="e" edge="1" parent="1" source="a" target="b"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>`
);

test('a drawing is taken in as somebody confirmed it: a dry run writes what it is taken for', async () => {
	const common = ['import', drawing, '--from', 'drawio', '--into', sample];
	const first = await khuevan(...common, '--mapping', at('map.json'), '--dry-run');
	expect(first).toMatchObject({ status: 0, error: '' });
	expect(first.out).toContain('1 sure, 2 to be confirmed, 0 new, 0 left aside');

	const alone = await khuevan(...common, '--ledger', at('ledger.json'), '--out', at('alone.json'));
	expect(alone).toMatchObject({ status: 0, error: '' });
	expect(ledger.parse(json(at('ledger.json'))).map(({ cell, code }) => `${cell} ${code}`)).toEqual([
		'b object-not-confirmed',
		'e end-not-taken',
		' look'
	]);

	const guessed = mapping.parse(json(at('map.json')));
	for (const { shapes } of guessed.pages) for (const shape of shapes) shape.confirmed = true;
	writeFileSync(at('map.json'), JSON.stringify(guessed));
	const second = await khuevan(...common, '--mapping', at('map.json'), '--out', at('both.json'));
	expect(second).toMatchObject({ status: 0, error: '' });
	const [before, one, two] = [sample, at('alone.json'), at('both.json')].map((path) => counted.parse(json(path)));
	expect(one?.objects).toHaveLength(before?.objects.length ?? 0);
	expect(two?.objects).toHaveLength((before?.objects.length ?? 0) + 1);
	const made = two?.diagrams.find(({ id }) => !before?.diagrams.some((diagram) => diagram.id === id));
	expect(two?.nodes.filter(({ diagram }) => diagram === made?.id)).toHaveLength(2);
});

test('a whole export goes out and comes in again without a doubt', async () => {
	await khuevan('export', sample, '--to', 'drawio', '--out', at('own.drawio'));
	const back = await khuevan(
		'import',
		at('own.drawio'),
		'--from',
		'drawio',
		'--into',
		sample,
		'--mapping',
		at('own.json'),
		'--dry-run'
	);
	expect(back).toMatchObject({ status: 0, error: '' });
	expect(back.out).toMatch(/own\.json: \d{3,} sure, 0 to be confirmed, 0 new, \d+ left aside/u);
	expect(back.out).toMatch(/0 objects and 0 relations added; 4 ledger entries/u);
});

test.each([
	['no drawing', 'x.drawio', 'PK', 'x.drawio is no draw.io file'],
	['entities of its own', 'x.xml', '<!DOCTYPE x [<!ENTITY a "b">]><mxfile/>', 'declares entities of its own']
])('%s ends with 2 and one line', async (_, name, content, said) => {
	writeFileSync(at(name), content);
	const { status, error } = await khuevan(
		'import',
		at(name),
		'--from',
		'drawio',
		'--into',
		sample,
		'--out',
		at('no.json')
	);
	expect(status).toBe(2);
	expect(error.trim().split('\n')).toHaveLength(1);
	expect(error).toContain(said);
});
