/** One act on the server as a form sees it: under way, or refused; what was typed is the form's own and stays. */
import type { Outcome } from '../decisions.svelte';

export class Act {
	#busy = $state(false);
	#problem = $state.raw<Outcome>(null);

	get busy(): boolean {
		return this.#busy;
	}

	/** Why the last one was refused. */
	get problem(): Outcome {
		return this.#problem;
	}

	/** True where it was done; one at a time. */
	async run(work: () => Promise<Outcome>): Promise<boolean> {
		if (this.#busy) return false;
		this.#busy = true;
		this.#problem = null;
		try {
			this.#problem = await work();
		} finally {
			this.#busy = false;
		}
		return this.#problem === null;
	}
}
