import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startLocalCluster } from '$collab/cluster/local-cluster';
import { projectRoot } from '$collab/project-root';
import { readSettings } from '$collab/settings';
import { takeFolder } from '$collab/storage/folder-lock';
import { makeFolder } from '$collab/storage/make-folder';
import { fail, ok, type Result } from '$models/architecture/result';
import type { RunCommand } from './command';

const root = projectRoot();
const NODES = 3;

/** One cluster a folder: two would start two PostgreSQL servers on the same data. */
function ownFolder(folder: string): Result<() => void> {
	try {
		makeFolder(folder);
	} catch (error) {
		return fail('cannot-write', `DATA_DIR ${folder} cannot be made: ${error instanceof Error ? error.message : ''}`);
	}
	return takeFolder(folder);
}

const toldToStop = (): Promise<void> =>
	new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});

/** `khuevan cluster`: three nodes on one PostgreSQL server behind one address, all on this machine. */
export const cluster: RunCommand = async (args) => {
	if (args.length > 0) return fail('usage', 'takes no arguments; it is set by HOST, PORT, DATA_DIR and ORIGIN');
	const settings = readSettings(process.env);
	if (!settings.ok) return settings;
	if (settings.value.databaseUrl !== null) {
		return fail('usage', 'brings a PostgreSQL server of its own; leave DATABASE_URL out, or run khuevan serve with it');
	}
	if (!existsSync(join(root, 'build/handler.js'))) {
		return fail('not-built', 'the app is not built yet; run npm start once, or npm run build');
	}
	const folder = process.env['DATA_DIR'] ? settings.value.dataDir : resolve('data/cluster');
	const taken = ownFolder(folder);
	if (!taken.ok) return taken;
	const { host, port, origin } = settings.value;
	const stopping = toldToStop();
	// The account's lines come from the node that made it, maybe before the address can be told.
	let isTold = false;
	const early: string[] = [];
	const started = await startLocalCluster({
		folder,
		host,
		port,
		origin,
		nodes: NODES,
		command: [process.execPath, join(root, 'collab-server/command-line/khuevan.mjs'), 'serve'],
		environment: process.env,
		onLine: (_, line) => {
			if (line === '' || line.startsWith('Khuê Văn: ')) return;
			if (isTold) console.log(line);
			else early.push(line);
		},
		onEnded: (node, how) => console.error(`khuevan cluster: ${node} ended (${how}); it is started again`)
	});
	if (!started.ok) {
		taken.value();
		return started;
	}
	const { address, databaseUrl, nodes, stop } = started.value;
	isTold = true;
	console.log([`\nKhuê Văn: ${address}`, ...early].join('\n'));
	console.log(`${NODES} nodes: ${nodes.map(({ pid }) => pid ?? '-').join(', ')}; DATABASE_URL=${databaseUrl}`);
	await stopping;
	await stop();
	taken.value();
	setImmediate(() => process.exit(0));
	return ok(0);
};
