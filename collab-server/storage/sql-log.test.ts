import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sqlite } from './sql/sqlite';
import { migrateSqlite } from './sql/sqlite-schema';
import type { SqlDatabase } from './sql/sql';
import { SqlLog } from './sql-log';
import type { NewUpdate } from './store';

const update = (letter: number): NewUpdate => ({
	data: Uint8Array.from([letter, 1, 2, 3, 4, 5, 6, 7]),
	account: 'an',
	at: '2026-11-23T00:00:00.000Z',
	history: []
});

let folder: string;
let database: Sqlite;
let log: SqlLog;
/** Why the next transactions fail, one by one. */
let failures: Error[];
/** What happens while one fails. */
let meanwhile: () => void;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'khuevan-log-'));
	const opened = await Sqlite.open(join(folder, 'log.sqlite'));
	if (!opened.ok) throw new Error(opened.problem.message);
	database = opened.value;
	await migrateSqlite(database);
	failures = [];
	meanwhile = () => undefined;
	const failing: SqlDatabase = {
		leadingNumber: database.leadingNumber,
		asBytes: database.asBytes,
		all: (sql, params) => database.all(sql, params),
		get: (sql, params) => database.get(sql, params),
		run: (sql, params) => database.run(sql, params),
		reading: (work) => database.reading(work),
		close: () => database.close(),
		transaction: async (work) => {
			const failure = failures.shift();
			if (failure === undefined) return database.transaction(work);
			meanwhile();
			throw failure;
		}
	};
	log = new SqlLog(failing);
});

afterEach(async () => {
	await database.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('the log', () => {
	it('is on the disk by the time it acknowledges', async () => {
		expect(await database.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
		// 2 is FULL: each commit waits for the disk.
		expect(await database.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
	});

	it('takes nothing of a document after what it refused of it', async () => {
		failures.push(new Error('database or disk is full'));
		let later: Promise<PromiseSettledResult<number>[]> = Promise.resolve([]);
		meanwhile = () => {
			later = Promise.allSettled([log.append('m:a@1', update(2)), log.append('m:b@1', update(3))]);
		};
		await expect(log.append('m:a@1', update(1))).rejects.toThrow('full');
		expect(await later).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 1 }]);
		expect(await log.read('m:a@1', 0)).toEqual([]);
		// Whoever opens it again begins anew.
		expect(await log.append('m:a@1', update(4))).toBe(1);
	});

	it('keeps the trouble of one document from the others of its batch', async () => {
		failures.push(new Error('one of them is wrong'));
		expect(await Promise.all([log.append('m:a@1', update(1)), log.append('m:b@1', update(2))])).toEqual([1, 1]);
	});

	it.each(['updates', 'snapshots'])('refuses to hand out %s that are not as they were written', async (table) => {
		await log.append('m:a@1', update(1));
		await log.append('m:a@1', update(2));
		await log.putSnapshot('m:a@1', 2, update(9).data, '2026-11-23T00:00:00.000Z');
		await database.run(`UPDATE ${table} SET data = ? WHERE sequence = 2`, [Uint8Array.from([2, 1, 2, 3, 9, 5, 6, 7])]);
		const read = table === 'updates' ? log.read('m:a@1', 0) : log.snapshot('m:a@1');
		await expect(read).rejects.toThrow('khuevan restore');
	});

	it.each([1, 2])('refuses a log whose row %i is missing', async (sequence) => {
		await log.append('m:a@1', update(1));
		await log.append('m:a@1', update(2));
		await database.run('DELETE FROM updates WHERE sequence = ?', [sequence]);
		await expect(log.read('m:a@1', 0)).rejects.toThrow('khuevan restore');
	});
});
