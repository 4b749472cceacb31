/** What the list of architectures says of one: written at once after a quiet second, else when the second is over. */
const EVERY_MS = 1_000;

export class ListFacts {
	#timer: NodeJS.Timeout | null = null;
	#isStale = false;

	constructor(
		private readonly write: () => Promise<void>,
		private readonly onFailed: (reason: unknown) => void
	) {}

	/** Something changed. */
	changed(): void {
		this.#isStale = true;
		if (this.#timer !== null) return;
		this.#wait();
		void this.settled();
	}

	#wait(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = null;
			if (this.#isStale) this.changed();
		}, EVERY_MS).unref();
	}

	/** Something may have changed: written when the second is over. */
	mayHaveChanged(): void {
		this.#isStale = true;
		this.#wait();
	}

	/** Resolves when what is known is written. */
	async settled(): Promise<void> {
		if (!this.#isStale) return;
		this.#isStale = false;
		try {
			await this.write();
		} catch (reason) {
			this.onFailed(reason);
		}
	}

	stop(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
	}
}
