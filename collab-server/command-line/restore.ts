import { resolve } from 'node:path';
import { restore as restoreBackup } from '$collab/backup/restore';
import { readSettings } from '$collab/settings';
import { fail, ok } from '$models/architecture/result';
import type { RunCommand } from './command';

/** `khuevan restore FOLDER`: a backup becomes the data folder, which has to be empty. */
export const restore: RunCommand = async ([folder, ...more], terminal) => {
	if (folder === undefined || more.length > 0) return fail('usage', 'takes one backup: khuevan restore FOLDER');
	const settings = readSettings(terminal.environment);
	if (!settings.ok) return settings;
	const { databaseUrl, dataDir } = settings.value;
	if (databaseUrl !== null) {
		return fail('usage', 'DATABASE_URL is set: restore it with pg_restore (docs/administration/backup.md)');
	}
	const made = await restoreBackup(resolve(folder), dataDir);
	if (!made.ok) return made;
	terminal.say(`${dataDir}: as it was at ${made.value.at}; everybody signs in again`);
	return ok(0);
};
