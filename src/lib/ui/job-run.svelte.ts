/** One piece of long work on the server, watched until it ends, and cancelled on demand. */
import { z } from 'zod';
import { call, type CallError } from './call';

const EVERY_MS = 400;

const jobSchema = z.object({
	id: z.string(),
	kind: z.string(),
	state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
	progress: z.number(),
	step: z.string(),
	error: z.object({ code: z.string(), message: z.string(), place: z.string().optional() }).nullable(),
	result: z.object({ name: z.string(), mediaType: z.string(), size: z.number() }).nullable(),
	data: z.unknown()
});
export type Job = z.output<typeof jobSchema>;

const ended = (job: Job): boolean => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

export class JobRun {
	job: Job | null = $state.raw(null);
	error: CallError | null = $state.raw(null);
	/** From the call that starts the work to its end. */
	busy = $state(false);
	cancelled = $state(false);
	#wake: () => void = () => undefined;

	/** Starts the work and answers its job once done; null where it failed or was cancelled. */
	async start(url: string, init: RequestInit): Promise<Job | null> {
		this.job = null;
		this.error = null;
		this.cancelled = false;
		this.busy = true;
		try {
			const started = await call(url, jobSchema, init);
			if (!started.ok) return this.#fail(started.error);
			this.job = started.value;
			if (this.cancelled) await this.#tellServer();
			return await this.#watch(started.value);
		} finally {
			this.busy = false;
		}
	}

	async cancel(): Promise<void> {
		if (!this.busy) return;
		this.cancelled = true;
		if (this.job !== null) await this.#tellServer();
		this.#wake();
	}

	async #tellServer(): Promise<void> {
		if (this.job !== null) await call(`/api/v1/jobs/${this.job.id}/cancel`, jobSchema, { method: 'POST' });
	}

	async #watch(first: Job): Promise<Job | null> {
		let job = first;
		while (!ended(job)) {
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, EVERY_MS);
				this.#wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
			const next = await call(`/api/v1/jobs/${first.id}`, jobSchema);
			if (!next.ok) return this.#fail(next.error);
			job = next.value;
			this.job = job;
		}
		if (job.state === 'done') {
			// Work that was done before the wish to cancel reached it stays done, and is told as such.
			this.cancelled = false;
			return job;
		}
		this.cancelled = job.state === 'cancelled';
		if (job.state === 'failed') {
			const { code = 'internal', message = '', place = '' } = job.error ?? {};
			return this.#fail({ code, message, place });
		}
		return null;
	}

	#fail(error: CallError): null {
		this.error = error;
		return null;
	}
}
