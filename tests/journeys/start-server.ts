/** The built application as a process of its own: a free port, the administrator's password known. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../collab-server/cluster/free-port';

export interface TestServer {
	readonly origin: string;
	readonly dataDir: string;
	readonly password: string;
	/** Runs the command `khuevan` on the same data folder; answers what it printed. */
	khuevan(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }>;
}

const program = 'collab-server/command-line/khuevan.mjs';

function finished(child: ChildProcess): Promise<{ status: number; stdout: string; stderr: string }> {
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (chunk) => (stdout += String(chunk)));
	child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
	return new Promise((resolve) => child.on('exit', (code) => resolve({ status: code ?? 1, stdout, stderr })));
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
		khuevan: (...args) => finished(spawn(process.execPath, [program, ...args], { env }))
	};
	const stop = async (): Promise<void> => {
		const ended = new Promise((resolve) => child.on('exit', resolve));
		child.kill('SIGTERM');
		await ended;
		await rm(dataDir, { recursive: true, force: true });
	};
	return { server, stop };
}
