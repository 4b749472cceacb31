/** The built application as a process of its own: a free port, the administrator's password known. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../collab-server/cluster/free-port';

export interface TestServer {
	readonly origin: string;
	readonly dataDir: string;
	readonly password: string;
	/** Runs the command `khuevan` on the same data folder; answers what it printed. */
	khuevan(...args: string[]): Promise<Ended>;
}

const program = 'collab-server/command-line/khuevan.mjs';

interface Ended {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}
type Environment = Readonly<Record<string, string | undefined>>;

function finished(child: ChildProcess): Promise<Ended> {
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (chunk) => (stdout += String(chunk)));
	child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
	return new Promise((resolve) => child.on('exit', (code) => resolve({ status: code ?? 1, stdout, stderr })));
}

let host: ChildProcess | undefined;
let asked = 0;

/** Accounts, with which most journeys begin, are made by a process that stays and has the program loaded. */
function accountCommand(args: readonly string[], environment: Environment): Promise<Ended> {
	const to = (host ??= fork('tests/journeys/command-host.mjs'));
	const id = (asked += 1);
	return new Promise((resolve, reject) => {
		const hear = (told: unknown): void => {
			const { id: of, ended } = told as { id: number; ended: Ended };
			if (of !== id) return;
			to.off('message', hear).off('exit', broken);
			resolve(ended);
		};
		const broken = (): void => reject(new Error('The process of the command ended'));
		to.on('message', hear).once('exit', broken);
		to.send({ id, args, environment });
	});
}

/** Resolves once the program says where it listens. */
function listening(child: ChildProcess, origin: string): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		const hear = (chunk: unknown): void => {
			said += String(chunk);
			if (said.includes(origin)) resolve();
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.on('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
	});
}

/** On a data folder that is there already, else on an empty one; either is gone after `stop`. */
export async function startServer(folder?: string): Promise<{ server: TestServer; stop: () => Promise<void> }> {
	const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'khuevan-journey-')));
	const { server, end } = await serve(dataDir);
	const stop = async (): Promise<void> => {
		await end();
		await rm(dataDir, { recursive: true, force: true });
	};
	return { server, stop };
}

/** `end` leaves the folder as the server left it. */
async function serve(dataDir: string): Promise<{ server: TestServer; end: () => Promise<void> }> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const password = 'mot-mat-khau-dai-2026';
	const env = {
		...process.env,
		HOST: '127.0.0.1',
		PORT: String(port),
		DATA_DIR: dataDir,
		ORIGIN: origin,
		KHUEVAN_ADMIN_PASSWORD: password,
		KHUEVAN_PUBLIC_PAGES: 'on'
	};
	const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	await listening(child, origin);
	const server: TestServer = {
		origin,
		dataDir,
		password,
		khuevan: (...args) =>
			args[0] === 'user' ? accountCommand(args, env) : finished(spawn(process.execPath, [program, ...args], { env }))
	};
	const end = async (): Promise<void> => {
		const ended = new Promise((resolve) => child.on('exit', resolve));
		child.kill('SIGTERM');
		await ended;
	};
	return { server, end };
}

/**
 * Servers that nobody has used, without the work of the very first start for each: the sample is brought in and packs are
 * installed once, and every one starts on a copy of that folder.
 */
export async function preparedServers(): Promise<{ start: typeof startServer; end: () => Promise<void> }> {
	const prepared = await mkdtemp(join(tmpdir(), 'khuevan-prepared-'));
	const { end } = await serve(prepared);
	await end();
	return {
		start: async () => {
			const folder = await mkdtemp(join(tmpdir(), 'khuevan-journey-'));
			await cp(prepared, folder, { recursive: true });
			return startServer(folder);
		},
		end: async () => {
			host?.kill();
			await rm(prepared, { recursive: true, force: true });
		}
	};
}
