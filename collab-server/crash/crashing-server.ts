/** A server in a process of its own, for tests that kill it: makes or finds one architecture and says how to join it. */
import { startServer } from '$collab/server';
import type { Answer } from '$collab/runtime/runtime';

const password = 'mot-mat-khau-dai';

function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(answer.error.message);
	return answer.value;
}

/** What the server prints once it can be joined. */
export interface Invitation {
	readonly address: string;
	readonly room: string;
	readonly ticket: string;
}

/** Serves from the folder until it is killed. */
export async function serveUntilKilled(dataDir: string): Promise<void> {
	const started = await startServer(
		{
			host: '127.0.0.1',
			port: 0,
			dataDir,
			origin: null,
			adminPassword: password,
			logLevel: 'error',
			databaseUrl: process.env['DATABASE_URL'] ?? null,
			oidc: null,
			publicPages: false,
			mail: null
		},
		{ app: (_, response) => response.writeHead(404).end(), samplePath: null, documents: 'own-process' }
	);
	if (!started.ok) throw new Error(started.problem.message);
	const { runtime, address } = started.value;
	const { token } = value(await runtime.signIn({ name: 'admin', password, address: 'test' }));
	const known = value(await runtime.listArchitectures(token))[0];
	const { id } = known ?? value(await runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
	const { room, ticket } = value(await runtime.ticket(token, id));
	console.log(JSON.stringify({ address, room, ticket } satisfies Invitation));
}
