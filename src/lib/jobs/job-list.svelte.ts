/** The jobs of an architecture as a page follows them: looked at often while one runs, else when somebody comes back. */
import { z } from 'zod';
import { callApi, type ApiProblem } from '$lib/api/client';
import { jobSchema, listedJobSchema, type ListedJob } from '$lib/api/shapes';

const OFTEN_MS = 1_000;

const isActive = ({ state }: ListedJob): boolean => state === 'waiting' || state === 'running';

/** The first steps of an import are of interest while they run, or where they failed. */
const isTold = (job: ListedJob): boolean =>
	job.kind !== 'import-undo-plan' &&
	(job.state !== 'done' || (job.kind !== 'import-analysis' && job.kind !== 'import-plan'));

export class JobList {
	readonly #url: string;
	#jobs: readonly ListedJob[] = $state.raw([]);
	#problem: ApiProblem | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isLooking = false;
	#isFollowed = false;

	constructor(url: string, jobs: readonly ListedJob[]) {
		this.#url = url;
		this.#jobs = jobs;
	}

	get jobs(): readonly ListedJob[] {
		return this.#jobs.filter(isTold);
	}

	get active(): readonly ListedJob[] {
		return this.jobs.filter(isActive);
	}

	get ended(): readonly ListedJob[] {
		return this.jobs.filter((job) => !isActive(job));
	}

	/** Whether what an import did was taken back. */
	isTakenBack(id: string): boolean {
		return this.#jobs.some(({ kind, state, source }) => kind === 'import-undo' && state === 'done' && source === id);
	}

	get problem(): ApiProblem | null {
		return this.#problem;
	}

	/** Looks now, and again while anything runs. */
	async look(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#isLooking) return;
		this.#isLooking = true;
		const answer = await callApi(this.#url, { answer: z.array(listedJobSchema) });
		this.#isLooking = false;
		this.#problem = answer.ok ? null : answer.problem;
		if (answer.ok) this.#jobs = answer.value;
		if (this.#isFollowed && this.active.length > 0) this.#again();
	}

	#again(): void {
		this.#timer = setTimeout(() => void this.look(), OFTEN_MS);
	}

	/** Follows until the answer is called. */
	follow(): () => void {
		this.#isFollowed = true;
		const back = (): void => {
			if (document.visibilityState === 'visible') void this.look();
		};
		document.addEventListener('visibilitychange', back);
		if (this.active.length > 0) this.#again();
		return () => {
			this.#isFollowed = false;
			document.removeEventListener('visibilitychange', back);
			clearTimeout(this.#timer);
		};
	}

	async cancel(id: string): Promise<void> {
		const answer = await callApi(`/api/v1/jobs/${id}/cancel`, { method: 'POST', answer: jobSchema });
		await this.look();
		if (!answer.ok) this.#problem = answer.problem;
	}

	/** Takes an import back; that is a job of its own. */
	async takeBack(importUrl: string, source: string): Promise<void> {
		const answer = await callApi(importUrl, { method: 'POST', body: { step: 'undo', source }, answer: jobSchema });
		await this.look();
		if (!answer.ok) this.#problem = answer.problem;
	}
}
