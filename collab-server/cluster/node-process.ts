/** A node in a process of its own: started again after a pause whenever it ends by itself. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface NodeProcessOptions {
	readonly command: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Whether a line of its output says that it serves. */
	readonly saysReady: (line: string) => boolean;
	readonly onLine: (line: string) => void;
	/** It ended without being told to and will be started again. */
	readonly onEnded: (how: string) => void;
	readonly pauseMs: number;
}

export interface NodeProcess {
	/** Resolves when it serves for the first time: with null, or with how it ended before. */
	readonly ready: Promise<string | null>;
	/** Process id of the one that runs; null during the pause. */
	readonly pid: number | null;
	stop(): Promise<void>;
}

/** How long a node has to end in order. */
const STOP_MS = 15_000;

export function keepNode(options: NodeProcessOptions): NodeProcess {
	const { command, environment, saysReady, onLine, onEnded, pauseMs } = options;
	let child: ChildProcess | null = null;
	let pause: NodeJS.Timeout | undefined;
	let isStopping = false;
	let isReady = false;
	let settle: (how: string | null) => void = () => undefined;
	const ready = new Promise<string | null>((resolve) => {
		settle = resolve;
	});

	function ended(how: string): void {
		child = null;
		if (isStopping || !isReady) {
			settle(how);
			return;
		}
		onEnded(how);
		pause = setTimeout(start, pauseMs);
	}

	function start(): void {
		const [program = process.execPath, ...args] = command;
		const started = spawn(program, args, {
			env: environment,
			stdio: ['ignore', 'pipe', 'inherit'],
			// A group of its own: Ctrl-C reaches whoever started us, who ends the parts in their order.
			detached: true
		});
		child = started;
		createInterface({ input: started.stdout }).on('line', (line) => {
			onLine(line);
			if (!saysReady(line)) return;
			isReady = true;
			settle(null);
		});
		let hasEnded = false;
		const once = (how: string): void => {
			if (!hasEnded) ended(how);
			hasEnded = true;
		};
		started.once('error', (error) => once(error.message));
		started.once('exit', (code, signal) => once(signal ?? `status ${code ?? 'unknown'}`));
	}

	async function stop(): Promise<void> {
		isStopping = true;
		clearTimeout(pause);
		const running = child;
		if (running === null) return;
		const over = new Promise((resolve) => running.once('exit', resolve));
		running.kill('SIGTERM');
		const force = setTimeout(() => running.kill('SIGKILL'), STOP_MS);
		await over;
		clearTimeout(force);
	}

	start();
	return {
		ready,
		get pid() {
			return child?.pid ?? null;
		},
		stop
	};
}
