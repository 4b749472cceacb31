/** Long work on the server as the page follows it: started, watched, cancelled, and ended with what it made. */
import { callApi, type ApiProblem, type ApiResult } from './client';
import { jobSchema, type Job } from './shapes';

const PAUSE = 400;

export class JobWatch {
	#job: Job | null = $state.raw(null);
	#problem: ApiProblem | null = $state.raw(null);
	#busy = $state(false);
	#turn = 0;

	get job(): Job | null {
		return this.#job;
	}

	get problem(): ApiProblem | null {
		return this.#problem;
	}

	get busy(): boolean {
		return this.#busy;
	}

	/** Starts a job and answers when it has ended; null where it failed, was cancelled or another was started. */
	async run(start: () => Promise<ApiResult<Job>>): Promise<Job | null> {
		const turn = ++this.#turn;
		this.#busy = true;
		this.#problem = null;
		this.#job = null;
		let result = await start();
		while (result.ok && turn === this.#turn) {
			this.#job = result.value;
			if (result.value.state !== 'waiting' && result.value.state !== 'running') break;
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
			result = await callApi(`/api/v1/jobs/${result.value.id}`, { answer: jobSchema });
		}
		if (turn !== this.#turn) return null;
		this.#busy = false;
		if (!result.ok) {
			this.#problem = result.problem;
			return null;
		}
		if (result.value.state === 'failed') {
			this.#problem = result.value.error ?? { code: 'internal', message: '', place: '' };
		}
		return result.value.state === 'done' ? result.value : null;
	}

	/** Asks the server to stop; the page hears of it with the next look. */
	async cancel(): Promise<void> {
		if (this.#job !== null) await callApi(`/api/v1/jobs/${this.#job.id}/cancel`, { method: 'POST', answer: jobSchema });
	}

	/** Forgets what was; a job that still runs is no longer followed. */
	reset(): void {
		this.#turn += 1;
		this.#busy = false;
		this.#job = null;
		this.#problem = null;
	}
}
