/**
 * Threads that calculate: a dossier being written or a workbook being read holds up neither the documents nor each
 * other. A job that is cancelled ends its thread at once, whatever it was in the midst of.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Compute, Work } from './computation';
import type { JobOutcome } from './jobs';

export type FromThread =
	| { readonly kind: 'progress'; readonly done: number; readonly step: string }
	| { readonly kind: 'outcome'; readonly outcome: JobOutcome }
	| { readonly kind: 'failed'; readonly reason: string };

/** A dossier of 5,000 objects has to do with this much; a thread that needs more ends alone. */
const MEMORY_MB = 1_536;
/** An idle thread is kept so long for the next job. */
const IDLE_MS = 60_000;

interface Thread {
	readonly worker: Worker;
	idle: NodeJS.Timeout | undefined;
}

export class JobThreads {
	readonly #free: Thread[] = [];
	readonly #queue: (() => void)[] = [];
	#running = 0;

	constructor(private readonly most = Math.max(2, availableParallelism() - 1)) {}

	readonly compute: Compute = async (work, { progress, signal }) => {
		await this.#turn();
		try {
			signal.throwIfAborted();
			return await this.#within(this.#take(), work, progress, signal);
		} finally {
			this.#running -= 1;
			this.#queue.shift()?.();
		}
	};

	async #turn(): Promise<void> {
		while (this.#running >= this.most) await new Promise<void>((resolve) => this.#queue.push(resolve));
		this.#running += 1;
	}

	#take(): Thread {
		const kept = this.#free.pop();
		if (kept !== undefined) {
			clearTimeout(kept.idle);
			return kept;
		}
		const worker = new Worker(new URL('job-thread-main.mjs', import.meta.url), {
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }
		});
		worker.unref();
		return { worker, idle: undefined };
	}

	#keep(thread: Thread): void {
		this.#free.push(thread);
		thread.idle = setTimeout(() => {
			this.#free.splice(this.#free.indexOf(thread), 1);
			void thread.worker.terminate();
		}, IDLE_MS);
		thread.idle.unref();
	}

	async #within(
		thread: Thread,
		work: Work,
		progress: (done: number, step: string) => void,
		signal: AbortSignal
	): Promise<JobOutcome> {
		const { worker } = thread;
		let forget = (): void => undefined;
		try {
			const outcome = await new Promise<JobOutcome>((resolve, reject) => {
				const cancelled = (): void => reject(new Error('cancelled'));
				const ended = (code: number): void => reject(new Error(`The thread of a job ended with ${code}`));
				const heard = (message: FromThread): void => {
					if (message.kind === 'outcome') resolve(message.outcome);
					else if (message.kind === 'failed') reject(new Error(message.reason));
					else if (!signal.aborted) progress(message.done, message.step);
				};
				signal.addEventListener('abort', cancelled);
				worker.on('error', reject).on('exit', ended).on('message', heard);
				forget = () => {
					signal.removeEventListener('abort', cancelled);
					worker.off('exit', ended).off('message', heard).off('error', reject);
				};
				worker.postMessage(work);
			});
			this.#keep(thread);
			return outcome;
		} catch (reason) {
			// What it was doing is not worth waiting for, and what it holds is unknown.
			worker.on('error', () => undefined);
			await worker.terminate();
			throw reason;
		} finally {
			forget();
		}
	}

	async stop(): Promise<void> {
		for (const { worker, idle } of this.#free.splice(0)) {
			clearTimeout(idle);
			await worker.terminate();
		}
	}
}
