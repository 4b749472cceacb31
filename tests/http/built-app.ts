/** The app as it is shipped: built from what lies here, behind a real server with an empty store of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Binding from 'libsql';
import { startServer, type RunningServer } from '$collab/server';
import { openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';

const root = fileURLToPath(new URL('../../', import.meta.url));
const handler = join(root, 'build/handler.js');
const sources = ['src', 'models', 'exporters', 'collab-server', 'static', 'svelte.config.js', 'vite.config.ts'];

function newest(path: string): number {
	const entry = statSync(path);
	if (!entry.isDirectory()) return /\.test\.ts$/u.test(path) ? 0 : entry.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isFresh = (): boolean =>
	existsSync(handler) && statSync(handler).mtimeMs > Math.max(...sources.map((name) => newest(join(root, name))));

/** Builds where something changed since; of test files that run at once, one builds and the others wait for it. */
function build(): void {
	mkdirSync(join(root, '.svelte-kit'), { recursive: true });
	const lock = new Binding(join(root, '.svelte-kit/building.lock'));
	try {
		lock.exec('PRAGMA busy_timeout = 300000');
		lock.exec('BEGIN EXCLUSIVE');
		if (isFresh()) return;
		// Told to build for tests, as it would be from here, Vite puts in what Svelte has for developers: that is not shipped.
		const env = { ...process.env, NODE_ENV: 'production' };
		const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8', env });
		if (built.status !== 0) throw new Error(`The app cannot be built: ${built.stderr}`);
	} finally {
		lock.close();
	}
}

export interface BuiltApp {
	readonly origin: string;
	readonly server: RunningServer;
	/** The server's own store, opened beside it. */
	readonly store: Store;
	stop(): Promise<void>;
}

export async function startBuiltApp(): Promise<BuiltApp> {
	build();
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-http-'));
	process.env['BODY_SIZE_LIMIT'] ??= '96M';
	const { handler: app } = (await import(/* @vite-ignore */ pathToFileURL(handler).href)) as {
		handler: RequestListener;
	};
	const started = await startServer(
		{
			host: '127.0.0.1',
			port: 0,
			dataDir: folder,
			origin: null,
			adminPassword: 'mot-mat-khau-dai-2026',
			logLevel: 'error',
			databaseUrl: null,
			oidc: null,
			publicPages: true,
			mail: null
		},
		{ app, samplePath: null }
	);
	if (!started.ok) throw new Error(started.problem.message);
	const server = started.value;
	const store = await openStore(folder, 'look');
	if (!store.ok) throw new Error(store.problem.message);
	const stop = async (): Promise<void> => {
		await store.value.close();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	return { origin: server.address, server, store: store.value, stop };
}
