/**
 * Sums over all records of a subject, kept up record by record, so that a rule about the whole need not look at the whole
 * again after each edit.
 */
import type { RuleSubject } from '$models/framework/condition';
import type { Holder } from './holder';
import type { Population } from './population';
import type { Reads } from './read';

/** How many sorts of record a sum may tell apart; the first four are the truths. */
export const PARTS = 11;

/** The slot holds nobody. */
const NOBODY = 255;

export class Aggregate {
	/** How many records are of each sort. */
	readonly counts: number[] = Array.from({ length: PARTS }, () => 0);
	#parts = new Uint8Array(0);
	#filled = false;

	constructor(
		readonly subject: RuleSubject,
		private readonly population: Population,
		/** The sort of a record, from 0 to `PARTS` - 1. */
		private readonly weigh: (holder: Holder) => number,
		readonly reads: Reads
	) {}

	/** Counts all records once. */
	fill(): void {
		if (this.#filled) return;
		this.#filled = true;
		for (const holder of this.population.of(this.subject)) this.note(holder);
	}

	/** Counts a record as what it is now; answers whether that changed anything. */
	note(holder: Holder): boolean {
		if (holder.slot >= this.#parts.length) {
			const grown = new Uint8Array(Math.max(64, holder.slot * 2)).fill(NOBODY);
			grown.set(this.#parts);
			this.#parts = grown;
		}
		const before = this.#parts[holder.slot] ?? NOBODY;
		const now = holder.live ? this.weigh(holder) : NOBODY;
		if (before === now) return false;
		this.#parts[holder.slot] = now;
		if (before !== NOBODY) this.counts[before] = (this.counts[before] ?? 0) - 1;
		if (now !== NOBODY) this.counts[now] = (this.counts[now] ?? 0) + 1;
		return true;
	}
}
