/**
 * A PostgreSQL server of one's own on loopback, from the programs that the system's packages brought: for trying several
 * nodes on one machine, and for tests. PostgreSQL will not run as root, so root lends it the packages' user.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { fail, ok, type Result } from '$models/architecture/result';

export interface PostgresServer {
	/** Of a database made for this caller alone. */
	database(name: string): Promise<string>;
	readonly port: number;
	/** At once, as a power cut would. */
	kill(): Promise<void>;
	start(): Promise<void>;
	stop(): Promise<void>;
}

const PACKAGES = '/usr/lib/postgresql';

/** The newest programs there are. */
function programs(): string | null {
	const versions = existsSync(PACKAGES) ? readdirSync(PACKAGES).filter((name) => /^\d+$/u.test(name)) : [];
	const newest = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(PACKAGES, version, 'bin'));
	return newest.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

export const hasPostgres = (): boolean => programs() !== null;

/** Whom to run it as; nobody else where we are not root. */
function lentUser(): { readonly uid: number; readonly gid: number } | Record<string, never> {
	if (process.getuid?.() !== 0) return {};
	const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Resolves once somebody may sign in. */
async function ready(port: number, child: ChildProcess): Promise<void> {
	for (;;) {
		if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}`);
		const client = new pg.Client({ host: '127.0.0.1', port, user: 'khuevan', database: 'postgres' });
		try {
			await client.connect();
			await client.end();
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

/** Makes the data in the folder where there is none yet, and serves it on a port of loopback. */
export async function startPostgres(folder: string, port: number): Promise<Result<PostgresServer>> {
	const bin = programs();
	if (bin === null) {
		return fail('no-postgres', 'PostgreSQL is not installed; get it with: sudo apt-get install -y postgresql');
	}
	const user = lentUser();
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o700);
	if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	if (!existsSync(join(data, 'PG_VERSION'))) {
		const options = ['--auth=trust', '--username=khuevan', '--encoding=UTF8', '--locale=C.UTF-8'];
		const made = spawnSync(join(bin, 'initdb'), ['-D', data, ...options], { ...user, encoding: 'utf8' });
		if (made.status !== 0) {
			return fail('no-postgres', `PostgreSQL cannot keep its data in ${data}: ${made.error?.message ?? made.stderr}`);
		}
		const settings = ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", 'max_connections = 200'];
		writeFileSync(join(data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
	}
	let child: ChildProcess;
	const start = async (): Promise<void> => {
		child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port)], { ...user, cwd: '/', stdio: 'ignore' });
		await ready(port, child);
	};
	const end = async (signal: NodeJS.Signals): Promise<void> => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill(signal);
		await ended;
	};
	await start();
	return ok({
		port,
		database: async (name) => {
			const client = new pg.Client({ host: '127.0.0.1', port, user: 'khuevan', database: 'postgres' });
			await client.connect();
			await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
			await client.end();
			return `postgres://khuevan@127.0.0.1:${port}/${name}`;
		},
		kill: () => end('SIGQUIT'),
		start,
		stop: () => end('SIGINT')
	});
}
