/** A node in a process of its own, for tests that kill it. Its pages give a ticket, or the canonical file, to whoever shows a sign-in's token. */
import { startServer } from '$collab/server';
import type { Runtime } from '$collab/runtime/runtime';

export const READY = 'serving';

/** Serves the documents of the database or the folder on the port of the environment until it is killed. */
export async function serveUntilKilled(): Promise<void> {
	let runtime: Runtime | null = null;
	const started = await startServer(
		{
			host: '127.0.0.1',
			port: Number(process.env['PORT']),
			dataDir: process.env['DATA_DIR'] ?? '/nowhere',
			origin: null,
			adminPassword: undefined,
			logLevel: process.env['LOG_LEVEL'] === 'silent' ? 'silent' : 'error',
			databaseUrl: process.env['DATABASE_URL'] ?? null,
			oidc: null,
			publicPages: false,
			mail: null
		},
		{
			app: (request, response) => {
				const { pathname, searchParams: asked } = new URL(request.url ?? '/', 'http://node');
				const token = asked.get('token') ?? '';
				const architecture = asked.get('architecture') ?? '';
				const answered =
					pathname === '/architecture'
						? runtime?.readArchitecture(token, architecture)
						: runtime?.ticket(token, architecture);
				// One connection, one request: the next one goes to the next node.
				const headers = { connection: 'close' };
				answered?.then(
					(answer) => {
						response.writeHead(answer.ok ? 200 : 403, headers);
						response.end(answer.ok ? JSON.stringify(answer.value) : answer.error.code);
					},
					(reason: unknown) => response.writeHead(500, headers).end(String(reason))
				);
			},
			samplePath: null,
			// A fault that is done to this process alone is to reach the documents too.
			documents: process.env['DOCUMENTS'] === 'in-process' ? 'in-process' : 'own-process'
		}
	);
	if (!started.ok) throw new Error(started.problem.message);
	runtime = started.value.runtime;
	console.log(READY);
}
