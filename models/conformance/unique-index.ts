/** Which records have the same values in some paths; a record that joins or leaves a group turns the others' answer. */
import type { Changes } from './changes';
import type { Holder } from './holder';
import type { Population } from './population';
import type { Reads } from './read';

export class UniqueIndex {
	/** Most values stand once: then the record itself, no set of one. */
	readonly #groups = new Map<string, Holder | Set<Holder>>();
	/** By slot. */
	readonly #keys: (string | undefined)[] = [];

	constructor(
		/** The key under which a turned answer is told. */
		readonly tie: string,
		readonly subject: Holder['subject'],
		readonly reads: Reads,
		private readonly keyOf: (holder: Holder) => string
	) {}

	/** Notes all living records for the first time. */
	fill(population: Population): void {
		if (this.subject === 'architecture') return;
		population.shelf(this.subject).each((holder) => this.note(holder, null));
	}

	note(holder: Holder, changes: Changes | null): void {
		const before = this.#keys[holder.slot] ?? '';
		const now = holder.live ? this.keyOf(holder) : '';
		if (before === now) return;
		if (before !== '') this.#leave(before, holder, changes);
		if (now !== '') this.#join(now, holder, changes);
		this.#keys[holder.slot] = now;
		changes?.mark(holder, this.tie);
	}

	#leave(key: string, holder: Holder, changes: Changes | null): void {
		const group = this.#groups.get(key);
		if (!(group instanceof Set)) {
			this.#groups.delete(key);
			return;
		}
		group.delete(holder);
		if (changes !== null) for (const one of group) changes.mark(one, this.tie);
		const [last] = group;
		if (group.size === 1 && last !== undefined) this.#groups.set(key, last);
	}

	#join(key: string, holder: Holder, changes: Changes | null): void {
		const group = this.#groups.get(key);
		if (group === undefined) {
			this.#groups.set(key, holder);
			return;
		}
		const members = group instanceof Set ? group : new Set([group]);
		if (changes !== null) for (const one of members) changes.mark(one, this.tie);
		this.#groups.set(key, members.add(holder));
	}

	/** How many records share the values of this one; 0 for one that has none. */
	sharing(holder: Holder): number {
		const group = this.#groups.get(this.#keys[holder.slot] ?? '');
		return group instanceof Set ? group.size : group === undefined ? 0 : 1;
	}
}
