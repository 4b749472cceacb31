/** An installation with one architecture, somebody who may write it and somebody who may only read it. */
import type { Answer } from '$collab/runtime/runtime';
import { Accounts } from '$collab/accounts/accounts';
import { startServer, type RunningServer, type ServerOptions } from '$collab/server';
import { openSharedStore, openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';

export const password = 'mot-mat-khau-dai-1';

export function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(answer.error.message);
	return answer.value;
}

export interface Place {
	readonly dataDir: string;
	/** null for the store embedded in the folder. */
	readonly databaseUrl: string | null;
}

export interface Prepared {
	readonly architecture: string;
	readonly room: string;
	/** Tokens of two who are signed in. */
	readonly token: string;
	readonly readerToken: string;
	/** Account of the one who may only read. */
	readonly reader: string;
}

export async function openAt({ dataDir, databaseUrl }: Place, purpose: 'serve' | 'look'): Promise<Store> {
	const opened =
		databaseUrl === null
			? await openStore(dataDir, purpose)
			: await openSharedStore(databaseUrl, { onLost: () => undefined });
	if (!opened.ok) throw new Error(opened.problem.message);
	return opened.value;
}

export async function serveAt(
	{ dataDir, databaseUrl }: Place,
	options: Partial<ServerOptions> = {}
): Promise<RunningServer> {
	const settings = { host: '127.0.0.1', port: 0, dataDir, origin: null, logLevel: 'silent' } as const;
	const started = await startServer(
		{ ...settings, adminPassword: password, databaseUrl, oidc: null, publicPages: false, mail: null },
		{ app: (_, response) => response.end(), samplePath: null, ...options }
	);
	if (!started.ok) throw new Error(started.problem.message);
	return started.value;
}

/** Prepares it by a server of a moment. */
export async function prepare(place: Place): Promise<Prepared> {
	const { runtime, stop } = await serveAt(place);
	const beside = await openAt(place, 'look');
	const accounts = new Accounts(beside, () => new Date());
	value(
		await accounts.add({ name: 'reader', displayName: '', password, agencies: [{ agency: '96', role: 'viewer' }] })
	);
	await beside.close();
	const { token } = value(await runtime.signIn({ name: 'admin', password, address: '127.0.0.1' }));
	const { id } = value(await runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
	const reader = value(await runtime.signIn({ name: 'reader', password, address: '127.0.0.1' }));
	await stop();
	return {
		architecture: id,
		room: `m:${id}@1`,
		token,
		readerToken: reader.token,
		reader: reader.session.account
	};
}
