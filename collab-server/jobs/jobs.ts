/**
 * Long work: kept in the store with its input and result, told about, stopped on demand. The jobs of one architecture run
 * one after the other, so that an import plans on what the one before it left; those of others do not wait for them.
 */
import { randomUUID } from 'node:crypto';
import type { JobKind, JobSummary, OpenedFile, RuntimeError } from '$collab/runtime/runtime';
import type { Log } from '$collab/log';
import { noMeter, type Meter } from '$collab/metrics/meter';
import type { Store, StoredJob } from '$collab/storage/store';
import { furtherStep, stateOf } from './list-jobs';

export interface JobFile {
	readonly name: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}

export interface JobInput {
	readonly architecture: string;
	readonly account: string;
	readonly input: unknown;
	readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
	/** Tells how far it is. Throws where the job was cancelled, so that a handler stops between its steps. */
	readonly progress: (done: number, step: string) => void;
	/** Aborted where the job was cancelled: what runs elsewhere for it ends at once. */
	readonly signal: AbortSignal;
	/** Before changing anything: false where the job was cancelled; from then on it cannot be. */
	readonly commit: () => boolean;
	/** An earlier job of the same architecture: its input, file and data. */
	readonly earlier: (id: string) => Promise<{ input: unknown; file: JobInput['file']; data: unknown } | null>;
}

export type JobOutcome =
	/** `data`: what is told of the file. `keep`: what else is to be found by its hash later on. */
	| { readonly ok: true; readonly file: JobFile; readonly data?: unknown; readonly keep?: readonly Uint8Array[] }
	| { readonly ok: true; readonly data: unknown }
	| { readonly ok: false; readonly error: RuntimeError };

export type JobHandler = (job: JobInput) => Promise<JobOutcome>;
export type JobHandlers = Readonly<Record<JobKind, JobHandler>>;

/** A process that works on a job says so for this long, and again while it works. */
const LEASE_MS = 10 * 60_000;
/** How often a running job looks whether another process cancelled it: another node, or the command line. */
const LOOK_MS = 1_000;

/** A job of which nothing has been done. */
const blankJob = {
	state: 'waiting',
	progress: 0,
	step: '',
	input: 'null',
	fileName: null,
	fileBlob: null,
	error: null,
	resultName: null,
	resultType: null,
	resultBlob: null,
	resultSize: null,
	dataBlob: null,
	leaseUntil: null
} as const satisfies Partial<StoredJob>;

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

export class Jobs {
	readonly #aborts = new Map<string, AbortController>();
	readonly #committed = new Set<string>();
	readonly #queues = new Map<string, Promise<void>>();

	constructor(
		private readonly store: Store,
		private readonly handlers: JobHandlers,
		private readonly clock: () => Date,
		private readonly log: Log,
		private readonly meter: Pick<Meter, 'job'> = noMeter
	) {}

	/** Jobs that a stopped process left behind are not done; whoever waits is told. */
	async recover(): Promise<void> {
		const error: RuntimeError = {
			code: 'busy',
			message: 'The server was restarted while this was running; start it again'
		};
		const now = this.clock().toISOString();
		for (const job of await this.store.runningJobs()) {
			// Beside other nodes only those whose node has said nothing for long are left behind.
			const until = job.leaseUntil ?? new Date(Date.parse(job.createdAt) + LEASE_MS).toISOString();
			if (this.store.exchange !== null && until > now) continue;
			await this.store.updateJob(job.id, { state: 'failed', error: JSON.stringify(error), leaseUntil: null });
		}
	}

	async start(
		architecture: string,
		account: string,
		kind: JobKind,
		input: unknown,
		file: JobInput['file']
	): Promise<JobSummary> {
		const now = this.clock().toISOString();
		const job: StoredJob = {
			...blankJob,
			id: randomUUID(),
			architecture,
			account,
			kind,
			input: JSON.stringify(input ?? null),
			fileName: file?.name ?? (await this.#fileBefore(architecture, input)),
			fileBlob: file === null ? null : await this.store.putBlob(file.bytes, now),
			createdAt: now
		};
		await this.store.addJob(job);
		this.meter.job(kind, job.state);
		const abort = new AbortController();
		this.#aborts.set(job.id, abort);
		const queue = (this.#queues.get(architecture) ?? Promise.resolve()).then(() => this.#run(job, file, abort));
		this.#queues.set(architecture, queue);
		void queue.then(() => {
			if (this.#queues.get(architecture) === queue) this.#queues.delete(architecture);
		});
		return this.summary(job);
	}

	/** Lists the file that an architecture was opened from, which the page had read before it came here. */
	async opened(architecture: string, account: string, { name, losses }: OpenedFile): Promise<void> {
		const now = this.clock().toISOString();
		await this.store.addJob({
			...blankJob,
			id: randomUUID(),
			architecture,
			account,
			kind: 'open' satisfies JobSummary['kind'],
			state: 'done',
			progress: 1,
			fileName: name,
			dataBlob: await this.#keep({ losses }, now),
			createdAt: now
		});
	}

	/** Name of the file that a further step of an import goes on with, for who reads the list of jobs. */
	async #fileBefore(architecture: string, input: unknown): Promise<string | null> {
		const step = furtherStep.safeParse(input);
		const before = step.success ? await this.store.job(step.data.source) : null;
		return before?.architecture === architecture ? before.fileName : null;
	}

	/** Writes what is only of interest; a store that refuses it must not end the work, let alone the process. */
	#note(id: string, change: Parameters<Store['updateJob']>[1]): Promise<void> {
		return this.store
			.updateJob(id, change)
			.catch((reason: unknown) => this.log('error', 'job-not-noted', { job: id, reason: String(reason) }));
	}

	/** Stops a job that another process has cancelled; a store that cannot be asked just now is asked again. */
	async #look(id: string, abort: AbortController): Promise<void> {
		if (this.#committed.has(id)) return;
		const job = await this.store.job(id).catch((): null => null);
		if (job?.state === 'cancelled' && !this.#committed.has(id)) abort.abort();
	}

	/** Never rejects: the next job of the queue must run whatever happened to this one. */
	async #run(job: StoredJob, file: JobInput['file'], abort: AbortController): Promise<void> {
		const { signal } = abort;
		const lease = (): string => new Date(this.clock().getTime() + LEASE_MS).toISOString();
		const looking = setInterval(() => void this.#look(job.id, abort), LOOK_MS);
		looking.unref();
		try {
			await this.#look(job.id, abort);
			signal.throwIfAborted();
			await this.store.updateJob(job.id, { state: 'running', leaseUntil: lease() });
			this.meter.job(job.kind, 'running');
			const outcome = await this.handlers[job.kind as JobKind]({
				architecture: job.architecture,
				account: job.account,
				input: parsed(job.input),
				file,
				progress: (done, step) => {
					signal.throwIfAborted();
					void this.#note(job.id, { progress: Math.min(1, Math.max(0, done)), step, leaseUntil: lease() });
				},
				signal,
				commit: () => {
					if (!signal.aborted) this.#committed.add(job.id);
					return !signal.aborted;
				},
				earlier: (id) => this.#earlier(job.architecture, id)
			});
			await this.#look(job.id, abort);
			if (signal.aborted) return;
			await this.#finish(job.id, outcome);
			this.meter.job(job.kind, outcome.ok ? 'done' : 'failed');
		} catch (error) {
			if (signal.aborted) return;
			this.log('error', 'job-failed', { job: job.id, kind: job.kind, reason: String(error) });
			const changed = this.#committed.has(job.id) ? 'look at the history for what it did' : 'nothing was changed';
			const failure: RuntimeError = { code: 'busy', message: `The work stopped on a fault of the program; ${changed}` };
			await this.#note(job.id, { state: 'failed', error: JSON.stringify(failure), leaseUntil: null });
			this.meter.job(job.kind, 'failed');
		} finally {
			clearInterval(looking);
			this.#aborts.delete(job.id);
			this.#committed.delete(job.id);
		}
	}

	async #finish(id: string, outcome: JobOutcome): Promise<void> {
		const now = this.clock().toISOString();
		if (!outcome.ok) {
			await this.store.updateJob(id, { state: 'failed', error: JSON.stringify(outcome.error), leaseUntil: null });
		} else if ('file' in outcome) {
			const { name, mediaType, bytes } = outcome.file;
			const told = outcome.data === undefined ? {} : { dataBlob: await this.#keep(outcome.data, now) };
			for (const kept of outcome.keep ?? []) await this.store.putBlob(kept, now);
			await this.store.updateJob(id, {
				state: 'done',
				progress: 1,
				resultName: name,
				resultType: mediaType,
				resultBlob: await this.store.putBlob(bytes, now),
				resultSize: bytes.length,
				...told,
				leaseUntil: null
			});
		} else {
			const dataBlob = await this.#keep(outcome.data, now);
			await this.store.updateJob(id, { state: 'done', progress: 1, dataBlob, leaseUntil: null });
		}
	}

	#keep(data: unknown, now: string): Promise<string> {
		return this.store.putBlob(new TextEncoder().encode(JSON.stringify(data)), now);
	}

	async #data(job: StoredJob): Promise<unknown> {
		if (job.dataBlob === null) return null;
		const bytes = await this.store.blob(job.dataBlob);
		return bytes === null ? null : parsed(new TextDecoder().decode(bytes));
	}

	async #earlier(architecture: string, id: string): ReturnType<JobInput['earlier']> {
		const job = await this.store.job(id);
		if (job === null || job.architecture !== architecture || job.state !== 'done') return null;
		const bytes = job.fileBlob === null ? null : await this.store.blob(job.fileBlob);
		const file = bytes === null || job.fileName === null ? null : { name: job.fileName, bytes };
		return { input: parsed(job.input), file, data: await this.#data(job) };
	}

	async job(id: string): Promise<StoredJob | null> {
		return this.store.job(id);
	}

	/** Stops a job; one that has begun to change the document goes on to its end. */
	async cancel(job: StoredJob): Promise<void> {
		if ((job.state !== 'waiting' && job.state !== 'running') || this.#committed.has(job.id)) return;
		this.#aborts.get(job.id)?.abort();
		await this.store.updateJob(job.id, { state: 'cancelled', leaseUntil: null });
		this.meter.job(job.kind, 'cancelled');
	}

	async summary(job: StoredJob): Promise<JobSummary> {
		return {
			...stateOf(job),
			architecture: job.architecture,
			data: job.state === 'done' ? await this.#data(job) : null
		};
	}

	/** Resolves when the jobs started so far have ended, of one architecture or of all. */
	async settled(architecture?: string): Promise<void> {
		await Promise.all(architecture === undefined ? this.#queues.values() : [this.#queues.get(architecture)]);
	}

	/** Stops what may be stopped, and resolves when nothing runs any more. */
	async idle(): Promise<void> {
		for (const [id, abort] of this.#aborts) if (!this.#committed.has(id)) abort.abort();
		await this.settled();
	}
}
