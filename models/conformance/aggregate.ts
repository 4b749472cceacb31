/**
 * Sums over all records of a subject, kept up record by record, so that a rule about the whole need not look at the whole
 * again after each edit.
 */
import type { RuleSubject } from '$models/framework/condition';
import type { Compiled } from './compiled';
import type { Compiler } from './compiler';
import type { Holder } from './holder';
import type { Read } from './read';
import { TRUE, type Truth } from './truth';

/** How many sorts of record a sum may tell apart; the first four are the truths. */
export const PARTS = 11;

/** The slot holds nobody. */
const NOBODY = 255;

/** What is summed up: the sort of a record by whether it is among those meant and whether it meets what is asked. */
export interface SumQuestion {
	readonly subject: RuleSubject;
	/** null for all. */
	readonly among: Compiled | null;
	readonly where: Compiled | null;
	/** From 0 to `PARTS` - 1; `met` is asked only of those that are or may be among. */
	readonly sortOf: (inside: Truth, met: () => Truth) => number;
}

export class Aggregate {
	/** How many records are of each sort. */
	readonly counts: number[] = Array.from({ length: PARTS }, () => 0);
	#parts = new Uint8Array(0);
	#filled = false;

	constructor(
		private readonly question: SumQuestion,
		private readonly compiler: Compiler
	) {}

	get subject(): RuleSubject {
		return this.question.subject;
	}

	reads(): readonly Read[] {
		const { among, where } = this.question;
		return [...(among?.reads() ?? []), ...(where?.reads() ?? [])];
	}

	/** Counts all records once; to be called while the compiler sweeps. */
	fill(): void {
		if (this.#filled) return;
		this.#filled = true;
		const { subject, among, where, sortOf } = this.question;
		const { population } = this.compiler;
		if (subject === 'architecture') {
			this.note(population.whole);
			return;
		}
		const shelf = population.shelf(subject);
		const inside = among === null ? null : this.compiler.sweep(among, subject);
		const met = where?.isNear === true ? this.compiler.sweep(where, subject) : null;
		this.#reserve(shelf.slots);
		shelf.eachSlot((slot) => {
			const sort = sortOf((inside?.[slot] ?? TRUE) as Truth, () => {
				if (met !== null) return met[slot] as Truth;
				const holder = shelf.at(slot);
				return holder === null || where === null ? TRUE : where.truth(holder, null);
			});
			this.#parts[slot] = sort;
			this.counts[sort] = (this.counts[sort] ?? 0) + 1;
		});
	}

	/** Counts a record as what it is now; answers whether that changed anything. */
	note(holder: Holder): boolean {
		this.#reserve(holder.slot + 1);
		const { among, where, sortOf } = this.question;
		const before = this.#parts[holder.slot] ?? NOBODY;
		const now = holder.live
			? sortOf(among?.truth(holder, null) ?? TRUE, () => where?.truth(holder, null) ?? TRUE)
			: NOBODY;
		if (before === now) return false;
		this.#parts[holder.slot] = now;
		if (before !== NOBODY) this.counts[before] = (this.counts[before] ?? 0) - 1;
		if (now !== NOBODY) this.counts[now] = (this.counts[now] ?? 0) + 1;
		return true;
	}

	#reserve(slots: number): void {
		if (slots <= this.#parts.length) return;
		const grown = new Uint8Array(Math.max(64, slots + (slots >> 2))).fill(NOBODY);
		grown.set(this.#parts);
		this.#parts = grown;
	}
}
