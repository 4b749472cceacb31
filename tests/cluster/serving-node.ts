/** A node in a process of its own, for tests that kill it. Its only page gives a ticket to whoever shows a sign-in's token. */
import { startServer } from '$collab/server';
import type { Runtime } from '$collab/runtime/runtime';

export interface Invitation {
	readonly room: string;
	readonly ticket: string;
}

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
			logLevel: 'error',
			databaseUrl: process.env['DATABASE_URL'] ?? null,
			oidc: null
		},
		{
			app: (request, response) => {
				const asked = new URL(request.url ?? '/', 'http://node').searchParams;
				const token = asked.get('token') ?? '';
				void runtime?.ticket(token, asked.get('architecture') ?? '').then((answer) => {
					// One connection, one request: the next one goes to the next node.
					response.writeHead(answer.ok ? 200 : 403, { connection: 'close' });
					response.end(answer.ok ? JSON.stringify(answer.value satisfies Invitation) : answer.error.code);
				});
			},
			samplePath: null
		}
	);
	if (!started.ok) throw new Error(started.problem.message);
	runtime = started.value.runtime;
	console.log(READY);
}
