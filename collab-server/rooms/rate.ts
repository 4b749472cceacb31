/** A bucket that refills by the second: what may come at once, and what may come for long. */
export class Bucket {
	#left: number;
	#at: number;

	constructor(
		private readonly burst: number,
		private readonly perSecond: number,
		private readonly now: () => number
	) {
		this.#left = burst;
		this.#at = now();
	}

	/** Takes so much; false where that is more than there is. */
	take(amount: number): boolean {
		const now = this.now();
		this.#left = Math.min(this.burst, this.#left + Math.max(0, (now - this.#at) / 1000) * this.perSecond);
		this.#at = now;
		this.#left -= amount;
		return this.#left >= 0;
	}
}
