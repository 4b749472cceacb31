/** Our server as `khuevan serve` starts it, the documents in their own process; the pages come only where BUILT names them. */
import type { RequestListener } from 'node:http';
import { pathToFileURL } from 'node:url';
import { startServer } from '$collab/server';

const built = process.env['BUILT'];
const port = Number(process.env['PORT'] ?? 0);
const app: RequestListener | Promise<RequestListener> =
	built === undefined
		? (_, response) => response.writeHead(404).end()
		: import(pathToFileURL(built).href).then((loaded: { handler: RequestListener }) => loaded.handler);
const started = await startServer(
	{
		host: '127.0.0.1',
		port,
		dataDir: process.env['DATA_DIR'] ?? '',
		origin: null,
		adminPassword: 'mot-mat-khau-dai',
		logLevel: 'error',
		databaseUrl: process.env['DATABASE_URL'] ?? null,
		oidc: null,
		publicPages: false,
		mail: null
	},
	{ app, samplePath: null, documents: 'own-process' }
);
if (!started.ok) throw new Error(started.problem.message);
const { address, documentsPid, stop } = started.value;
process.send?.({ port: Number(new URL(address).port), pid: documentsPid });
process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
// Whoever measures is gone.
process.on('disconnect', () => process.exit(1));
