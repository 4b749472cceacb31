import { resolve } from 'node:path';
import { backUp } from '$collab/backup/back-up';
import { readSettings } from '$collab/settings';
import { fail, ok } from '$models/architecture/result';
import type { RunCommand } from './command';

/** `khuevan backup FOLDER`: a verified copy of the data folder, also while the server runs. */
export const backup: RunCommand = async ([folder, ...more], terminal) => {
	if (folder === undefined || more.length > 0) return fail('usage', 'takes one new folder: khuevan backup FOLDER');
	const settings = readSettings(terminal.environment);
	if (!settings.ok) return settings;
	if (settings.value.databaseUrl !== null) {
		return fail(
			'usage',
			'DATABASE_URL is set: back it up with pg_dump --format=custom (docs/administration/backup.md)'
		);
	}
	const made = await backUp(settings.value.dataDir, resolve(folder), new Date());
	if (!made.ok) return made;
	const { architectures, accounts, updates, audit } = made.value.counts;
	terminal.say(
		`${folder}: ${architectures} architectures, ${accounts} accounts, ${updates} updates, ${audit} audit rows`
	);
	return ok(0);
};
