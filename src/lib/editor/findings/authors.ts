/** Whose edits came in since somebody last asked: what a change of the findings is told with. */
import type { Transaction } from 'yjs';

export interface Authors {
	readonly own: boolean;
	/** Names of others, of those who are here. */
	readonly others: readonly string[];
}

export class AuthorLog {
	#own = false;
	readonly #others = new Set<string>();

	/** Notes a transaction of the shared document. What only takes away carries no client and stays without a name. */
	note(
		{ beforeState, afterState, changed }: Transaction,
		isOwn: boolean,
		nameOf: (client: number) => string | null
	): void {
		if (changed.size === 0) return;
		if (isOwn) {
			this.#own = true;
			return;
		}
		for (const [client, clock] of afterState) {
			if (beforeState.get(client) === clock) continue;
			const name = nameOf(client);
			if (name !== null) this.#others.add(name);
		}
	}

	/** Tells them once. */
	take(): Authors {
		const authors = { own: this.#own, others: [...this.#others] };
		this.#own = false;
		this.#others.clear();
		return authors;
	}
}
