/**
 * Why somebody deleted something, in his browser until the server has it: it can be said only of a change that the server
 * knows, and that may take until a later visit. Written at once, so that closing the page right after loses none.
 */
import { z } from 'zod';

const reasonSchema = z.strictObject({
	id: z.string(),
	/** Room of the document in which it was deleted; its name holds the epoch. */
	room: z.string(),
	/** Ids of what was deleted. */
	objects: z.array(z.string()).min(1),
	text: z.string()
});
export type KeptReason = Readonly<z.output<typeof reasonSchema>>;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class KeptReasons {
	readonly #key: string;
	#isAllowed = false;

	/** `store` may throw, as a browser's does that keeps nothing. Nobody sees what another account left in it. */
	constructor(
		private readonly store: () => Store,
		account: string,
		architecture: string
	) {
		this.#key = `khuevan-reasons:${account}:${architecture}`;
	}

	/** Whether browsers may keep anything; where not, what lies there already goes. */
	allow(isAllowed: boolean): void {
		this.#isAllowed = isAllowed;
		if (!isAllowed) this.clear();
	}

	all(): readonly KeptReason[] {
		try {
			const read = z.array(reasonSchema).safeParse(JSON.parse(this.store().getItem(this.#key) ?? '[]'));
			return read.success ? read.data : [];
		} catch {
			return [];
		}
	}

	add(reason: KeptReason): void {
		if (this.#isAllowed) this.#write([...this.all(), reason]);
	}

	drop(id: string): void {
		this.#write(this.all().filter((one) => one.id !== id));
	}

	clear(): void {
		this.#write([]);
	}

	#write(reasons: readonly KeptReason[]): void {
		try {
			if (reasons.length === 0) this.store().removeItem(this.#key);
			else this.store().setItem(this.#key, JSON.stringify(reasons));
		} catch {
			// Work goes on without; the page itself still has what was said in it.
		}
	}
}
