import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditQuery } from '$collab/runtime/audit-runtime';
import { addPerson, startRuntime, value, type TestRuntime } from '$collab/runtime/fixture';
import { memoryAudit } from '$collab/storage/memory-audit';
import { auditCsv, auditJsonLines } from './files';
import { namedRows, PAGE, pageOf } from './trail';

const names = new Map([['a1', 'Ông An']]);

async function entries(count: number) {
	const { store, append } = memoryAudit();
	for (let index = 0; index < count; index += 1) {
		const at = new Date(Date.UTC(2026, 10, 1, index)).toISOString();
		const account = index % 2 === 0 ? 'a1' : 'a2';
		append('k1', { account, act: index % 3 === 0 ? 'dossier.set' : 'evidence.add', detail: `=1+${index}`, at });
	}
	return namedRows(await store.audit('k1'), names);
}

describe('a page of the trail', () => {
	it('leads through all of it, the newest first, none twice', async () => {
		const all = await entries(2 * PAGE + 7);
		const seen: number[] = [];
		let query: AuditQuery = {};
		for (;;) {
			const page = await pageOf('k1', all, query);
			seen.push(...page.entries.map(({ number }) => number));
			if (page.next === null) break;
			query = { before: page.next };
		}
		expect(seen).toEqual(all.map(({ number }) => number).reverse());
	});

	it('is of one person, one act and some days', async () => {
		const all = await entries(100);
		const { entries: found, count } = await pageOf('k1', all, { account: 'a1', act: 'dossier.set', to: '2026-11-01' });
		// Seventeen hours after midnight in UTC it is another day in Việt Nam.
		expect(found.map(({ number }) => number)).toEqual([13, 7, 1]);
		expect(count).toBe(3);
		expect((await pageOf('k1', all, {})).people).toEqual([
			{ id: 'a1', name: 'Ông An' },
			{ id: 'a2', name: 'a2' }
		]);
	});

	it('says where the chain does not hold, whatever is asked for', async () => {
		const all = (await entries(5)).map((row) => (row.number === 2 ? { ...row, detail: 'khác' } : row));
		const { chain } = await pageOf('k1', all, { act: 'none' });
		expect(chain).toMatchObject({ rows: 5, broken: { row: 2 } });
		expect((await pageOf('k1', [], {})).chain.broken).toMatchObject({ row: 1 });
	});
});

describe('the files', () => {
	it('hold no formula that a spreadsheet would work out, and keep quotes and lines', async () => {
		const [first] = await entries(1);
		if (first === undefined) throw new Error('no row');
		const details = ['=HYPERLINK("x")', '@SUM(1)', '+1', '-1', ' =1', '{"reason":"dòng\n\\"hai\\""}'];
		const csv = auditCsv(
			details.map((detail) => ({ ...first, detail })),
			() => 'Đặt thông tin'
		);
		expect(csv.startsWith('\uFEFF"number","at"')).toBe(true);
		for (const cell of csv.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)|\r\n/u)) expect(cell).not.toMatch(/^"?\s*[=+\-@]/u);
		expect(csv).toContain('"{""reason"":""dòng');
	});

	it('let anybody work the chain out again', async () => {
		let previous = '';
		for (const line of auditJsonLines('k1', await entries(4))
			.trimEnd()
			.split('\n')) {
			const row = JSON.parse(line) as Record<string, string | number>;
			const text = ['chain', 'number', 'at', 'account', 'act', 'detail', 'previous'].map((key) => row[key]);
			expect(row['previous']).toBe(previous);
			expect(createHash('sha256').update(JSON.stringify(text)).digest('hex')).toBe(row['hash']);
			previous = String(row['hash']);
		}
	});
});

describe('who reads it', () => {
	let test: TestRuntime;
	let id: string;
	beforeEach(async () => {
		test = await startRuntime();
		await addPerson(test.store, 'chi', 'chief-engineer');
		({ id } = value(await test.runtime.createArchitecture('chi', { frame: 'province', agency: '96' })));
	});

	it('sees who did what, by names', async () => {
		value(await test.runtime.setDossier('chi', id, { code: 'CM-01' }));
		const { entries: found, chain } = value(await test.runtime.audit('chi', id, {}));
		expect(found.map(({ act, name }) => [act, name])).toEqual([
			['dossier.set', 'Ông chi'],
			['architecture.create', 'Ông chi']
		]);
		expect(chain).toMatchObject({ rows: 2, broken: null });
		expect(value(await test.runtime.auditRows('chi', id)).map(({ number }) => number)).toEqual([1, 2]);
	});
});
