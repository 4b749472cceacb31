/** Whose edits came in since somebody last asked: what a change of the findings is told with. */
import type { Transaction } from 'yjs';

export interface Authors {
	readonly own: boolean;
	/** Names of others, of those who are here. */
	readonly others: readonly string[];
}

/** Names of others, of those who are here, whose edits a transaction brought. */
export function othersIn(
	{ beforeState, afterState }: Pick<Transaction, 'beforeState' | 'afterState'>,
	nameOf: (client: number) => string | null
): readonly string[] {
	return [...afterState].flatMap(([client, clock]) =>
		beforeState.get(client) === clock ? [] : (nameOf(client) ?? [])
	);
}

export class AuthorLog {
	#own = false;
	readonly #others = new Set<string>();

	/** Notes a transaction of the shared document. What only takes away carries no client and stays without a name. */
	note(transaction: Transaction, isOwn: boolean, nameOf: (client: number) => string | null): void {
		if (transaction.changed.size === 0) return;
		if (isOwn) {
			this.#own = true;
			return;
		}
		for (const name of othersIn(transaction, nameOf)) this.#others.add(name);
	}

	/** Tells them once. */
	take(): Authors {
		const authors = { own: this.#own, others: [...this.#others] };
		this.#own = false;
		this.#others.clear();
		return authors;
	}
}
