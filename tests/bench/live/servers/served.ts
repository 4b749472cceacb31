/** A server in a process of its own that the bench starts, asks how much memory it holds, and ends. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a server says once it can be joined; `pid` is the process that holds the documents. */
export interface Ready {
	readonly port: number;
	readonly pid: number;
}

export interface Served extends Ready {
	/** Resident memory now, in megabytes. */
	readonly memory: () => number;
	readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 60_000;

export async function serve(
	script: string,
	environment: Readonly<Record<string, string>>,
	programArguments: readonly string[] = []
): Promise<Served> {
	const child = fork(fileURLToPath(new URL(script, import.meta.url)), [...programArguments], {
		env: { ...process.env, ...environment },
		execArgv: script.endsWith('.ts') ? ['--import', 'tsx'] : [],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const ready = await new Promise<Ready>((resolve, reject) => {
		const patience = setTimeout(() => reject(new Error(`${script} does not serve`)), PATIENCE_MS);
		child.once('message', (message) => {
			clearTimeout(patience);
			resolve(message as Ready);
		});
		void ended.then(() => reject(new Error(`${script} ended before it served`)));
	});
	return {
		...ready,
		memory: () => {
			const resident = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${ready.pid}/status`, 'utf8'))?.[1];
			return Number(resident) / 1_024;
		},
		stop: async () => {
			child.kill('SIGTERM');
			const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
			await ended;
			clearTimeout(force);
		}
	};
}
