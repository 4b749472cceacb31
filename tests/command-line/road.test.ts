import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
	inventory,
	khuevan,
	listing,
	plantedCells,
	plantedFindings,
	sample,
	smallSample,
	temporaryFolder
} from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const report = z.object({
	findings: z.array(
		z.object({
			rule: z.string(),
			verdict: z.string(),
			subject: z.object({ code: z.string(), id: z.string() })
		})
	)
});
const counted = z.object({
	objects: z.array(z.object({ id: z.string() })),
	relations: z.array(z.unknown()),
	gaps: z.array(z.unknown()),
	diagrams: z.array(z.object({ type: z.string() }))
});
const cell = z.object({ sheet: z.string(), cell: z.string(), kind: z.string(), code: z.string() });
const said = (entry: z.infer<typeof cell>): string => `${entry.sheet} ${entry.cell} ${entry.kind} ${entry.code}`;

describe('khuevan new', () => {
	test.each([
		['province', '96', ['SĐ-T-01', 'SĐ-T-02', 'SĐ-T-03']],
		['ministry', 'bo-cong-an', ['SĐ-B-01', 'SĐ-B-02']]
	])('starts a %s with its mandatory diagrams and nothing else', async (frame, agency, diagrams) => {
		const out = at(`${frame}.json`);
		expect(await khuevan('new', '--frame', frame, '--agency', agency, '--out', out)).toMatchObject({
			status: 0,
			error: ''
		});
		const made = counted.parse(json(out));
		expect(made.diagrams.map(({ type }) => type).sort()).toEqual(diagrams);
		expect([made.objects, made.relations, made.gaps]).toEqual([[], [], []]);
	});
});

describe('khuevan check', () => {
	const planted = z
		.array(z.object({ rule: z.string(), subject: z.string() }))
		.parse(json(plantedFindings))
		.map(({ rule, subject }) => `${rule} ${subject}`);

	test('finds exactly the faults planted in the sample, and ends with 1', async () => {
		const { status, out } = await khuevan('check', sample, '--format', 'json');
		// What only a person can decide stands among the questions until somebody does, and is no fault.
		const found = report.parse(JSON.parse(out)).findings;
		expect(found.map(({ rule, subject }) => `${rule} ${subject.code}`).sort()).toEqual([...planted].sort());
		expect(status).toBe(1);
	});

	test('ends with 0 where only being told matters, and changes nothing', async () => {
		copyFileSync(sample, at('sample.json'));
		const before = listing(folder);
		expect((await khuevan('check', at('sample.json'), '--fail-on', 'none')).status).toBe(0);
		expect(listing(folder)).toEqual(before);
	});

	test.each(['text', 'sarif', 'html', 'certificate'])('tells the same findings as %s', async (format) => {
		const { out } = await khuevan('check', sample, '--format', format, '--fail-on', 'none');
		for (const line of planted) expect(out).toContain(line.split(' ')[0] ?? '');
		if (format === 'sarif' || format === 'certificate') expect(() => JSON.parse(out) as unknown).not.toThrow();
	});
});

describe('khuevan import', () => {
	const once = at('once.json');
	const twice = at('twice.json');
	const ledger = at('ledger.json');

	test('names exactly the cells in which the workbook has a planted fault', async () => {
		const done = await khuevan('import', inventory, '--from', 'xlsx', '--out', once, '--ledger', ledger);
		expect(done).toMatchObject({ status: 0, error: '' });
		const planted = z.array(cell).parse(json(plantedCells));
		const named = z.array(cell).parse(json(ledger));
		expect(
			named
				.filter(({ kind }) => kind !== 'repaired')
				.map(said)
				.sort()
		).toEqual(
			planted
				.filter(({ kind }) => kind !== 'repaired')
				.map(said)
				.sort()
		);
		expect(counted.parse(json(once)).objects.length).toBeGreaterThan(40);
	});

	test('done again into the same architecture doubles nothing', async () => {
		const done = await khuevan('import', inventory, '--from', 'xlsx', '--into', once, '--out', twice);
		expect(done).toMatchObject({ status: 0, error: '' });
		expect(done.out).toMatch(/\b0 added/u);
		const [first, second] = [counted.parse(json(once)), counted.parse(json(twice))];
		expect(second.objects.map(({ id }) => id).sort()).toEqual(first.objects.map(({ id }) => id).sort());
		expect(second.relations).toHaveLength(first.relations.length);
		expect(readFileSync(twice, 'utf8')).toBe(readFileSync(once, 'utf8'));
	});

	test('a dry run writes nothing', async () => {
		const before = listing(folder);
		expect(await khuevan('import', inventory, '--from', 'xlsx', '--dry-run')).toMatchObject({ status: 0, error: '' });
		expect(listing(folder)).toEqual(before);
	});

	test('a canonical file comes back as it went', async () => {
		const back = at('back.json');
		expect((await khuevan('import', sample, '--from', 'json', '--out', back)).status).toBe(0);
		expect(readFileSync(back, 'utf8')).toBe(readFileSync(sample, 'utf8'));
	});

	test('a refused import leaves the file it goes into as it was', async () => {
		writeFileSync(at('letter.xlsx'), 'Kính gửi');
		const before = listing(folder);
		const done = await khuevan('import', at('letter.xlsx'), '--from', 'xlsx', '--into', once, '--out', once);
		expect(done.status).toBe(2);
		expect(listing(folder)).toEqual(before);
	});
});

describe('khuevan export', () => {
	test('json is the canonical file again', async () => {
		expect(
			(await khuevan('export', sample, '--to', 'json', '--out', at('again.json'), '--edition', 'restricted')).status
		).toBe(0);
		expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(sample, 'utf8'));
	});

	// Of a sample with fewer diagrams than that of the province, all of which have to be laid out.
	test.each(['csv', 'markdown', 'mermaid'])('%s names every object, in a folder or a file', async (format) => {
		const { status, out } = await khuevan('export', smallSample, '--to', format, '--out', at(`as-${format}`));
		expect(status).toBe(0);
		const text = out
			.trim()
			.split('\n')
			.map((path) => readFileSync(path, 'utf8'))
			.join('\n');
		expect(text).toContain('Phần mềm tư vấn pháp luật cho đoàn viên');
	});
});

test('khuevan packs check proves every rule by its examples', async () => {
	const { status, out } = await khuevan('packs', 'check');
	expect(status).toBe(0);
	expect(out).toMatch(/^(?:[a-z0-9.-]+@\S+: \d+ rules, \d+ examples hold\n){4}$/u);
});

test('khuevan help names every command and ends with 0; nothing to do ends with 2', async () => {
	const { status, out } = await khuevan('help');
	expect(status).toBe(0);
	for (const name of ['serve', 'new', 'import', 'check', 'export', 'packs', 'user']) expect(out).toContain(name);
	expect((await khuevan()).status).toBe(2);
});
