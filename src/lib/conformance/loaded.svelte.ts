/** Something that is fetched or worked out while the page stands: what came last, whether more is under way, what failed. */
import type { ApiProblem, ApiResult } from '$lib/api/client';
import { CANCELLED } from './report-client';

export class Loaded<Value> {
	#value: Value | null = $state.raw(null);
	#problem: ApiProblem | null = $state.raw(null);
	#busy = $state(false);
	#turn = 0;

	/** Stays until the next one is there. */
	get value(): Value | null {
		return this.#value;
	}

	get problem(): ApiProblem | null {
		return this.#problem;
	}

	get busy(): boolean {
		return this.#busy;
	}

	/** The last asked counts, whichever comes last; answers what it brought, null where it failed or was overtaken. */
	async load(work: () => Promise<ApiResult<Value>>): Promise<Value | null> {
		const turn = ++this.#turn;
		this.#busy = true;
		this.#problem = null;
		const result = await work();
		if (turn !== this.#turn) return null;
		this.#busy = false;
		if (result.ok) {
			this.#value = result.value;
			return result.value;
		}
		this.#problem = result.problem.code === CANCELLED ? null : result.problem;
		return null;
	}

	set(value: Value): void {
		this.#value = value;
	}

	clear(): void {
		this.#turn += 1;
		this.#value = null;
		this.#problem = null;
		this.#busy = false;
	}
}
