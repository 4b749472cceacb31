/**
 * The documents in a process of their own: loading a large one, checking it or writing a dossier holds up nobody who
 * signs in, lists or looks at a page. Should that process end, another takes its place; sockets come back by themselves.
 */
import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Log } from '$collab/log';
import { refusal } from '$collab/runtime/answers';
import type { LiveRuntime } from '$collab/runtime/runtime';
import type { Settings } from '$collab/settings';
import type { LiveServer } from './live-server';
import { METRICS, type FromLive, type ToLive } from './messages';

const PROGRAM = fileURLToPath(new URL('live-process-main.mjs', import.meta.url));

/** How long it has to end in order. */
const STOP_MS = 15_000;
/** Pause before it is started again, and the longest where it keeps on ending. */
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

const unavailable = refusal('busy', 'The documents are being opened again; try once more in a moment');
const unanswered = refusal(
	'busy',
	'The documents had to be opened again before this was answered; look whether it was done, then try once more'
);
const RESTARTING =
	'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Stops reading here, so that all that comes from now on is left to whoever gets the socket. */
function letGo(socket: Socket): Socket {
	// Node goes on reading, and throws away what it reads, until the other process has said that it has it. By then a quick
	// client has sent its first frame, and would wait for the answer for ever. No public call stops it: pausing a socket
	// only stops what it hands on.
	(socket as unknown as { readonly _handle: { readStop(): void } | null })._handle?.readStop();
	return socket;
}

interface Waiting {
	readonly answer: (value: unknown) => void;
	readonly fail: (reason: Error) => void;
}

class LiveProcess {
	readonly #waiting = new Map<number, Waiting>();
	#child: ChildProcess | null = null;
	#isUp = false;
	#calls = 0;
	#pause = PAUSE_MS;
	#again: NodeJS.Timeout | undefined;
	/** It served once: from then on it is started again. */
	#hasServed = false;
	#isStopping = false;

	constructor(
		private readonly settings: Settings,
		private readonly samplePath: string | null,
		private readonly log: Log
	) {}

	get isUp(): boolean {
		return this.#isUp;
	}

	get pid(): number | null {
		return this.#child?.pid ?? null;
	}

	/** Resolves with the acts that can be called, or with why it cannot serve. */
	start(): Promise<Result<readonly string[]>> {
		// A group of its own: Ctrl-C reaches the process that speaks HTTP, which ends both in their order. Its jobs give memory
		// back when others need it (`exporters/typst/collected.ts`).
		const child = fork(PROGRAM, [], { serialization: 'advanced', detached: true, execArgv: ['--expose-gc'] });
		this.#child = child;
		return new Promise((resolve) => {
			child.on('message', (message: FromLive) => {
				if (message.kind === 'ready') {
					this.#isUp = true;
					this.#hasServed = true;
					this.#pause = PAUSE_MS;
					resolve(ok(message.acts));
				} else if (message.kind === 'refused') resolve({ ok: false, problem: message.problem });
				else this.#answered(message);
			});
			let hasEnded = false;
			const ended = (how: string): void => {
				if (hasEnded) return;
				hasEnded = true;
				resolve(fail('live-process-ended', `the process that holds the documents ended: ${how}`));
				this.#ended(how);
			};
			child.once('error', (error) => ended(error.message));
			child.once('exit', (code, signal) => ended(signal ?? `status ${code ?? 'unknown'}`));
			this.#send({ kind: 'start', settings: this.settings, samplePath: this.samplePath });
		});
	}

	#ended(how: string): void {
		this.#isUp = false;
		this.#child = null;
		for (const { answer } of this.#waiting.values()) answer(unanswered);
		this.#waiting.clear();
		// One that never served is for whoever started us to look at.
		if (this.#isStopping || !this.#hasServed) return;
		this.log('error', 'live-process-ended', { how, againInMs: this.#pause });
		this.#again = setTimeout(() => {
			this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
			void this.start().then((started) => {
				if (!started.ok) this.log('error', 'live-process-refused', { reason: started.problem.message });
			});
		}, this.#pause);
	}

	#answered(message: Extract<FromLive, { kind: 'answer' | 'failed' }>): void {
		const waiting = this.#waiting.get(message.id);
		this.#waiting.delete(message.id);
		if (message.kind === 'answer') waiting?.answer(message.value);
		else waiting?.fail(new Error(message.reason));
	}

	#send(message: ToLive, socket?: Socket): void {
		// A message that cannot be sent any more is answered by the end of the process.
		this.#child?.send(message, socket, () => undefined);
	}

	/** Answers with a refusal where the process is not there, or ended before it answered; rejects where the act threw. */
	call(act: string, args: readonly unknown[]): Promise<unknown> {
		if (!this.#isUp) return Promise.resolve(unavailable);
		const id = (this.#calls += 1);
		return new Promise((answer, failed) => {
			this.#waiting.set(id, { answer, fail: failed });
			this.#send({ kind: 'call', id, act, args });
		});
	}

	readonly upgrade: LiveServer['upgrade'] = ({ method, url, headers }, socket, head) => {
		if (url?.startsWith('/sync/') !== true) return false;
		if (this.#isUp) {
			const request = { method, url, headers };
			this.#send({ kind: 'upgrade', request, head: new Uint8Array(head) }, letGo(socket as Socket));
		} else socket.end(RESTARTING);
		return true;
	};

	async stop(): Promise<void> {
		this.#isStopping = true;
		clearTimeout(this.#again);
		const child = this.#child;
		if (child === null) return;
		const over = new Promise((resolve) => child.once('exit', resolve));
		this.#send({ kind: 'stop' });
		const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
		await over;
		clearTimeout(force);
	}
}

/** Starts it and waits until it serves. */
export async function forkLiveServer(
	settings: Settings,
	samplePath: string | null,
	log: Log
): Promise<Result<LiveServer>> {
	const live = new LiveProcess(settings, samplePath, log);
	const started = await live.start();
	if (!started.ok) return started;
	const acts = started.value.map((act) => [act, (...args: unknown[]) => live.call(act, args)]);
	return ok({
		runtime: Object.fromEntries(acts) as LiveRuntime,
		upgrade: live.upgrade,
		metrics: async () => {
			const text = await live.call(METRICS, []);
			return typeof text === 'string' ? text : '';
		},
		get isUp() {
			return live.isUp;
		},
		get pid() {
			return live.pid;
		},
		stop: () => live.stop()
	});
}
