/**
 * A PostgreSQL server of one's own on loopback, from the programs that the system's packages brought: for trying several
 * nodes on one machine, and for tests. PostgreSQL will not run as root, so root lends it the packages' user.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { fail, ok, type Result } from '$models/architecture/result';

export interface PostgresServer {
	/** Address of the database of this name, made where there is none yet. */
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

/** The process that serves the data already; null for none. */
function servedBy(data: string): number | null {
	const note = join(data, 'postmaster.pid');
	const pid = existsSync(note) ? Number.parseInt(readFileSync(note, 'utf8'), 10) : Number.NaN;
	try {
		// Signal 0 only asks whether it is there.
		return Number.isInteger(pid) && process.kill(pid, 0) ? pid : null;
	} catch {
		return null;
	}
}

/** Resolves once somebody may sign in. */
async function ready(port: number, child: ChildProcess): Promise<void> {
	for (;;) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Error(`PostgreSQL ended with ${child.exitCode ?? child.signalCode ?? 'no reason'}`);
		}
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
	const holder = servedBy(data);
	if (holder !== null) {
		return fail(
			'data-in-use',
			`PostgreSQL serves ${data} already (process ${holder}); stop it first: kill -INT ${holder}`
		);
	}
	let child: ChildProcess;
	const start = async (): Promise<void> => {
		const args = ['-D', data, '-p', String(port)];
		// A group of its own: Ctrl-C must not reach it before those who still write.
		child = spawn(join(bin, 'postgres'), args, { ...user, cwd: '/', stdio: 'ignore', detached: true });
		await ready(port, child);
	};
	const end = async (signal: NodeJS.Signals): Promise<void> => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		child.kill(signal);
		await ended;
	};
	try {
		await start();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return fail('no-postgres', `${reason}; see what it says: ${join(bin, 'postgres')} -D ${data}`);
	}
	return ok({
		port,
		database: async (name) => {
			const client = new pg.Client({ host: '127.0.0.1', port, user: 'khuevan', database: 'postgres' });
			await client.connect();
			const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
			if (known.rows.length === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
			await client.end();
			return `postgres://khuevan@127.0.0.1:${port}/${name}`;
		},
		kill: () => end('SIGQUIT'),
		start,
		stop: () => end('SIGINT')
	});
}
