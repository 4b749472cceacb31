/**
 * Sums over all records of a subject, kept up record by record, so that a rule about the whole need not look at the whole
 * again after each edit.
 */
import type { RuleSubject } from '$models/framework/condition';
import type { Holder } from './holder';
import type { Population } from './population';
import type { Reads } from './read';
import type { Truth } from './truth';

/** A record that the sum leaves out. */
export const OUTSIDE = 4;
export type Part = Truth | typeof OUTSIDE;

/** The slot holds nobody. */
const NOBODY = 255;

export class Aggregate {
	/** How many records are of each part: false, true, undetermined, not enough basis, outside. */
	readonly counts = [0, 0, 0, 0, 0];
	#parts = new Uint8Array(0);
	#filled = false;

	constructor(
		readonly subject: RuleSubject,
		private readonly population: Population,
		private readonly weigh: (holder: Holder) => Part,
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
