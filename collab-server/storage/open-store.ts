/**
 * Opens the store: the embedded one in a data folder, where only one process may serve and a command may look in beside
 * it, or the one on a PostgreSQL server that any number of nodes share.
 */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Exchange } from './exchange';
import { takeFolder, type FolderPart } from './folder-lock';
import { makeFolder } from './make-folder';
import type { PostgresOptions } from './sql/postgres';
import type { SqlDatabase } from './sql/sql';
import { RESTORE, Sqlite } from './sql/sqlite';
import { migrateSqlite } from './sql/sqlite-schema';
import { SqlAccounts } from './sql-accounts';
import { SqlArchitectures } from './sql-architectures';
import { SqlAudit } from './sql-audit';
import { SqlChecks } from './sql-checks';
import { SqlDecisions } from './sql-decisions';
import { SqlGlimpses } from './sql-glimpses';
import { SqlIdentities } from './sql-identities';
import { SqlInstallation } from './sql-installation';
import { SqlJobs } from './sql-jobs';
import { SqlLog } from './sql-log';
import { SqlLifecycle } from './sql-lifecycle';
import { SqlMappings } from './sql-mappings';
import { SqlNotices } from './sql-notices';
import { SqlProposals } from './sql-proposals';
import { SqlPublic } from './sql-public';
import { SqlVariants } from './sql-variants';
import type { Store } from './store';

/** Every method of the parts, bound, as one store. */
function composed(database: SqlDatabase, exchange: Exchange | null, release: () => void): Store {
	const log = new SqlLog(database);
	const parts = [
		log,
		new SqlGlimpses(database),
		new SqlAccounts(database),
		new SqlIdentities(database),
		new SqlArchitectures(database),
		new SqlAudit(database),
		new SqlJobs(database),
		new SqlDecisions(database),
		new SqlLifecycle(database),
		new SqlChecks(database),
		new SqlProposals(database),
		new SqlPublic(database),
		new SqlMappings(database),
		new SqlNotices(database),
		new SqlVariants(database),
		new SqlInstallation(database)
	];
	const store: Record<string, unknown> = {
		exchange,
		close: async () => {
			await log.settled();
			await exchange?.close();
			await database.close();
			release();
		}
	};
	for (const part of parts) {
		for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(part))) {
			const method = (part as unknown as Record<string, unknown>)[name];
			if (name !== 'constructor' && typeof method === 'function') store[name] = method.bind(part);
		}
	}
	return store as unknown as Store;
}

/** What each purpose needs the folder for alone: `serve` holds documents as well, `front` leaves them to another process. */
const partsFor = {
	serve: ['serving', 'documents'],
	front: ['serving'],
	documents: ['documents'],
	look: []
} as const satisfies Record<string, readonly FolderPart[]>;
export type Purpose = keyof typeof partsFor;

function takeAll(dataDir: string, parts: readonly FolderPart[]): Result<() => void> {
	const held: (() => void)[] = [];
	const release = (): void => {
		for (const giveBack of held) giveBack();
	};
	for (const part of parts) {
		const taken = takeFolder(dataDir, part);
		if (!taken.ok) {
			release();
			return taken;
		}
		held.push(taken.value);
	}
	return ok(release);
}

/** Brings the file up to date; answers why it cannot be used, null where it can. */
async function whyNotServed(
	database: Sqlite,
	{ dataDir, purpose }: { readonly dataDir: string; readonly purpose: Purpose }
): Promise<ReturnType<typeof fail> | null> {
	try {
		// A page that is not as it was written could hide rows; whoever serves looks once at all of them.
		const found =
			purpose === 'serve' || purpose === 'front'
				? (await database.get('PRAGMA quick_check(1)'))?.['quick_check']
				: 'ok';
		if (found !== 'ok') return fail('damaged', `${dataDir}: ${String(found)}: ${RESTORE}`);
		const { newer } = await migrateSqlite(database);
		return newer
			? fail('newer-store', `${dataDir} was written by a later version of Khuê Văn; update the program first`)
			: null;
	} catch (error) {
		return fail('cannot-open', `cannot use ${dataDir}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

export async function openStore(dataDir: string, purpose: Purpose): Promise<Result<Store>> {
	try {
		makeFolder(dataDir);
		accessSync(dataDir, constants.W_OK);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return fail('cannot-write', `DATA_DIR ${dataDir} cannot be written: ${reason}`);
	}
	const taken = takeAll(dataDir, partsFor[purpose]);
	if (!taken.ok) return taken;
	const opened = await Sqlite.open(join(dataDir, 'khuevan.sqlite'));
	if (!opened.ok) {
		taken.value();
		return opened;
	}
	const refused = await whyNotServed(opened.value, { dataDir, purpose });
	if (refused !== null) {
		await opened.value.close();
		taken.value();
		return refused;
	}
	return ok(composed(opened.value, null, taken.value));
}

/** The store that the nodes behind one address share. */
export async function openSharedStore(url: string, options: PostgresOptions): Promise<Result<Store>> {
	// Loaded only where there is such a server: most installations have none, and every command would wait for it.
	const [{ Postgres }, { PostgresExchange }, { migratePostgres }] = await Promise.all([
		import('./sql/postgres'),
		import('./sql/postgres-exchange'),
		import('./sql/postgres-schema')
	]);
	const opened = await Postgres.open(url, options);
	if (!opened.ok) return opened;
	if ((await migratePostgres(opened.value)).newer) {
		await opened.value.close();
		return fail('newer-store', 'DATABASE_URL was written by a later version of Khuê Văn; update the program first');
	}
	const exchange = new PostgresExchange(opened.value.pool, url, options.onLost);
	try {
		await exchange.open();
	} catch (error) {
		await opened.value.close();
		const reason = error instanceof Error ? error.message : String(error);
		return fail('cannot-open', `DATABASE_URL: cannot listen on the PostgreSQL server: ${reason}`);
	}
	return ok(composed(opened.value, exchange, () => undefined));
}
