import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '$collab/storage/open-store';
import { Sqlite } from '$collab/storage/sql/sqlite';
import { khuevanWith, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const act = { account: 'a1', detail: '', at: '2026-11-23T00:00:00.000Z' };

const verify = (...more: string[]) => khuevanWith({ DATA_DIR: folder }, 'audit', 'verify', ...more);

beforeAll(async () => {
	const opened = await openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	for (const chain of ['k1', 'k2']) {
		for (const name of ['created', 'shared', 'issued']) await opened.value.addAudit(chain, { ...act, act: name });
	}
	await opened.value.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the rows of a chain, by day and act, as lines that anybody can work out again', async () => {
	const show = (...more: string[]) => khuevanWith({ DATA_DIR: folder }, 'audit', 'show', ...more);
	const lines = await show('k1', '--format', 'jsonl');
	expect(lines).toMatchObject({ status: 0, error: '' });
	const rows = lines.out.trimEnd().split('\n');
	expect(rows.map((line) => (JSON.parse(line) as { act: string }).act)).toEqual(['created', 'shared', 'issued']);
	expect((await show('k1', '--act', 'shared', '--from', '2026-11-23')).out).toMatch(/^2\t.*shared/u);
	expect((await show('k1', '--to', '2026-11-22')).out).toBe('');
	expect((await show('k1', '--format', 'csv')).out.split('\r\n')).toHaveLength(5);
	expect(await show('k1', '--from', '2026-13-40')).toMatchObject({ status: 2 });
	expect(await show('k9')).toMatchObject({ status: 2 });
});

test('every chain with its head, and the place where one was changed', async () => {
	const whole = await verify();
	expect(whole).toMatchObject({ status: 0, error: '' });
	expect(whole.out).toMatch(/^k1\t3 rows\thead [0-9a-f]{64}\nk2\t3 rows\thead [0-9a-f]{64}\n$/u);

	const database = await Sqlite.open(join(folder, 'khuevan.sqlite'));
	if (!database.ok) throw new Error(database.problem.message);
	await database.value.run("UPDATE audit SET account = 'a2' WHERE chain = 'k1' AND number = 2");
	await database.value.close();
	const broken = await verify();
	expect(broken.status).toBe(1);
	expect(broken.out).toMatch(/^k1\tBROKEN at row 2: .*\nk2\t3 rows/u);
	expect(await verify('k2')).toMatchObject({ status: 0 });
	expect(await verify('k3')).toMatchObject({ status: 2, error: expect.stringContaining('k3') });
});
