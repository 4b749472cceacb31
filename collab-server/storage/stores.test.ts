import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '$collab/cluster/free-port';
import { hasPostgres, startPostgres, type PostgresServer } from '$collab/cluster/postgres-server';
import { accountContract } from './account-contract';
import { decisionContract } from './decision-contract';
import { answersNoMore, issuesOnce, lifecycleContract } from './lifecycle-contract';
import { createMemoryStore } from './memory-store';
import { openSharedStore, openStore } from './open-store';
import { proposalContract } from './proposal-contract';
import { publicContract } from './public-contract';
import { Sqlite } from './sql/sqlite';
import { migrateSqlite } from './sql/sqlite-schema';
import type { Store } from './store';
import { storeContract } from './store-contract';
import { variantContract } from './variant-contract';

const folders: string[] = [];

afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function openedIn(folder: string): Promise<Store> {
	const opened = await openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	return opened.value;
}

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-store-'));
	folders.push(folder);
	return folder;
}

let made: string | undefined;

/** On a copy of a folder whose tables were made once. */
async function onDisk(): Promise<Store> {
	if (made === undefined) {
		made = newFolder();
		await (await openedIn(made)).close();
	}
	const folder = newFolder();
	cpSync(made, folder, { recursive: true });
	return openedIn(folder);
}

storeContract('the store in memory', async () => createMemoryStore());
accountContract('the store in memory', async () => createMemoryStore());
decisionContract('the store in memory', async () => createMemoryStore());
proposalContract('the store in memory', async () => createMemoryStore());
lifecycleContract('the store in memory', async () => createMemoryStore());
publicContract('the store in memory', async () => createMemoryStore());
variantContract('the store in memory', async () => createMemoryStore());
storeContract('the store on SQLite', onDisk);
accountContract('the store on SQLite', onDisk);
decisionContract('the store on SQLite', onDisk);
proposalContract('the store on SQLite', onDisk);
lifecycleContract('the store on SQLite', onDisk);
publicContract('the store on SQLite', onDisk);
variantContract('the store on SQLite', onDisk);

describe.skipIf(!hasPostgres())('on PostgreSQL, which is to be installed', () => {
	let server: PostgresServer;
	let operator: pg.Client;
	let databases = 0;
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-postgres-'));
	folders.push(folder);

	beforeAll(async () => {
		const started = await startPostgres(folder, await freePort());
		if (!started.ok) throw new Error(started.problem.message);
		server = started.value;
		// Its tables are made once and copied for each test.
		await (await openShared(await server.database('empty'))).close();
		operator = new pg.Client({ host: '127.0.0.1', port: server.port, user: 'khuevan', database: 'postgres' });
		await operator.connect();
	}, 60_000);
	afterAll(async () => {
		await operator.end();
		await server.stop();
	});

	const openShared = async (url: string): Promise<Store> => {
		const opened = await openSharedStore(url, { onLost: () => undefined });
		if (!opened.ok) throw new Error(opened.problem.message);
		return opened.value;
	};
	/** Where a new copy of the empty tables stands. */
	const copied = async (): Promise<string> => {
		const name = `store${(databases += 1)}`;
		await operator.query(`CREATE DATABASE ${name} TEMPLATE empty`);
		return `postgres://khuevan@127.0.0.1:${server.port}/${name}`;
	};
	const shared = async (): Promise<Store> => openShared(await copied());
	it('issues a version once, whichever of two connections asks at the same moment', async () => {
		for (let round = 0; round < 5; round += 1) {
			const url = await copied();
			const [a, b] = [await openShared(url), await openShared(url)];
			try {
				await issuesOnce(a, b);
			} finally {
				await Promise.all([a.close(), b.close()]);
			}
		}
	});
	it('answers no return any more once the next version is going out at another connection', async () => {
		const url = await copied();
		const [a, b] = [await openShared(url), await openShared(url)];
		const holder = new pg.Client({ connectionString: url });
		await holder.connect();
		const waitingNow = async (): Promise<number> => {
			const waiting = `SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;
			const { rows } = await operator.query<{ count: string }>(waiting, [new URL(url).pathname.slice(1)]);
			return Number(rows[0]?.count);
		};
		try {
			await answersNoMore(a, b, async () => {
				await holder.query('BEGIN');
				await holder.query('SELECT * FROM approvals FOR UPDATE');
				return {
					waiting: (count) => vi.waitUntil(async () => (await waitingNow()) >= count, { timeout: 10_000 }),
					release: () => holder.query('COMMIT')
				};
			});
		} finally {
			await holder.end();
			await Promise.all([a.close(), b.close()]);
		}
	});
	storeContract('the store on PostgreSQL', shared);
	accountContract('the store on PostgreSQL', shared);
	decisionContract('the store on PostgreSQL', shared);
	proposalContract('the store on PostgreSQL', shared);
	lifecycleContract('the store on PostgreSQL', shared);
	publicContract('the store on PostgreSQL', shared);
	variantContract('the store on PostgreSQL', shared);
});

it('tells of work on findings that an older store knew, once, unless it is done or told already', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-store-'));
	folders.push(folder);
	const opened = await Sqlite.open(join(folder, 'older.sqlite'));
	if (!opened.ok) throw new Error(opened.problem.message);
	const database = opened.value;
	await migrateSqlite(database, 15);
	await database.exec(`
		INSERT INTO finding_records (architecture, finding, assignee, state, due, note, account, at) VALUES
			('k1', 'T1:object:o', 'an', 'open', '2026-12-01', 'Gọi Sở', 'chi', '1'), ('k1', 'T2:object:o', 'an', 'done', '', '', 'chi', '1'),
			('k1', 'T3:object:o', NULL, 'open', '', '', 'chi', '1'), ('k1', 'T4:object:o', 'an', 'in-progress', '', '', 'an', '2'),
			('k1', 'T5:object:o', 'an', 'open', '', '', 'chi', '3');
		INSERT INTO notices VALUES ('n', 'an', 'k1', 'assigned', 'finding:T5:object:o', 'finding:T5:object:o', 'T5 · Kho', '', 'chi', '', '3');
	`);
	await migrateSqlite(database);
	await migrateSqlite(database);
	const told = await database.all(`
		SELECT n.account, n.thread, n.title, n.words, n.author, n.due, r.at AS read FROM notices n
		LEFT JOIN notice_reads r ON r.notice = n.id AND r.account = n.account ORDER BY thread
	`);
	expect(told.map((row) => Object.values(row))).toEqual([
		['an', 'finding:T1:object:o', 'T1', 'Gọi Sở', 'chi', '2026-12-01', null],
		['an', 'finding:T4:object:o', 'T4', '', 'an', '', '2'],
		['an', 'finding:T5:object:o', 'T5 · Kho', '', 'chi', '', null]
	]);
	await database.close();
});

it('gives answers of an older store to the pack that the architecture was pinned to', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-store-'));
	folders.push(folder);
	const opened = await Sqlite.open(join(folder, 'older.sqlite'));
	if (!opened.ok) throw new Error(opened.problem.message);
	const database = opened.value;
	await migrateSqlite(database, 2);
	await database.exec(`
		INSERT INTO architectures (id, name, frame, agency, pack, created_at, changed_at)
			VALUES ('k1', 'A', 'province', '96', 'vn-1425@1.0', '', ''), ('k2', 'B', 'province', '96', 'vn-1425', '', '');
		INSERT INTO answers VALUES ('k1', 'T1:object:o', 'pass', 'A', 'a1', ''), ('k2', 'T2:object:o', 'fail', 'B', 'a1', '');
	`);
	await migrateSqlite(database);
	expect(
		await database.all('SELECT architecture, pack, finding, answer FROM rule_answers ORDER BY architecture')
	).toEqual([
		{ architecture: 'k1', pack: 'vn-1425', finding: 'T1:object:o', answer: 'pass' },
		{ architecture: 'k2', pack: 'vn-1425', finding: 'T2:object:o', answer: 'fail' }
	]);
	await database.close();
});
