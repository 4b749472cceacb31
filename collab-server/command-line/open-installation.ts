import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '$collab/settings';
import { openSharedStore, openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';
import { fail, type Result } from '$models/architecture/result';
import type { Terminal } from './terminal';

/** The store that an environment names, for a command that looks in beside the server; it makes none. */
export async function openInstallation(environment: Terminal['environment']): Promise<Result<Store>> {
	const settings = readSettings(environment);
	if (!settings.ok) return settings;
	const { databaseUrl, dataDir } = settings.value;
	if (databaseUrl !== null) return openSharedStore(databaseUrl, { onLost: () => undefined });
	if (!existsSync(join(dataDir, 'khuevan.sqlite'))) {
		return fail('nothing-there', `${dataDir} holds no data of Khuê Văn; set DATA_DIR to what the server uses`);
	}
	return openStore(dataDir, 'look');
}
