/** Opens the embedded store in a data folder. Only one process may serve from a folder; a command may look in beside it. */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '$models/architecture/result';
import { Database } from './database';
import { takeFolder } from './folder-lock';
import { makeFolder } from './make-folder';
import { migrate } from './schema';
import { SqliteAccounts } from './sqlite-accounts';
import { SqliteArchitectures } from './sqlite-architectures';
import { SqliteAudit } from './sqlite-audit';
import { SqliteChecks } from './sqlite-checks';
import { SqliteDecisions } from './sqlite-decisions';
import { SqliteJobs } from './sqlite-jobs';
import { SqliteLog } from './sqlite-log';
import type { Store } from './store';

/** Every method of the parts, bound, as one store. */
function composed(database: Database, release: () => void): Store {
	const log = new SqliteLog(database);
	const parts = [
		log,
		new SqliteAccounts(database),
		new SqliteArchitectures(database),
		new SqliteAudit(database),
		new SqliteJobs(database),
		new SqliteDecisions(database),
		new SqliteChecks(database)
	];
	const store: Record<string, unknown> = {
		close: async () => {
			log.flush();
			database.close();
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

export function openStore(dataDir: string, purpose: 'serve' | 'look'): Result<Store> {
	try {
		makeFolder(dataDir);
		accessSync(dataDir, constants.W_OK);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return fail('cannot-write', `DATA_DIR ${dataDir} cannot be written: ${reason}`);
	}
	const taken = purpose === 'serve' ? takeFolder(dataDir) : ok(() => undefined);
	if (!taken.ok) return taken;
	const opened = Database.open(join(dataDir, 'khuevan.sqlite'));
	if (!opened.ok) {
		taken.value();
		return opened;
	}
	if (migrate(opened.value).newer) {
		opened.value.close();
		taken.value();
		return fail('newer-store', `${dataDir} was written by a later version of Khuê Văn; update the program first`);
	}
	return ok(composed(opened.value, taken.value));
}
