/** For tests: a server on a free port of this machine that says nothing, with its data in a folder. */
import type { Settings } from './settings';

export const settingsFor = (dataDir: string, adminPassword: string): Settings => ({
	host: '127.0.0.1',
	port: 0,
	dataDir,
	origin: null,
	adminPassword,
	logLevel: 'silent',
	databaseUrl: null,
	oidc: null,
	publicPages: false,
	mail: null
});
