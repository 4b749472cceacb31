/** Which records have the same values in some paths; a record that joins or leaves a group turns the others' answer. */
import type { Changes } from './changes';
import type { Holder } from './holder';
import type { Read } from './read';

export class UniqueIndex {
	readonly #groups = new Map<string, Set<Holder>>();
	readonly #keys = new Map<Holder, string>();

	constructor(
		/** The key under which a turned answer is told. */
		readonly tie: string,
		readonly subject: Holder['subject'],
		readonly reads: readonly Read[],
		private readonly keyOf: (holder: Holder) => string
	) {}

	note(holder: Holder, changes: Changes | null): void {
		const before = this.#keys.get(holder) ?? '';
		const now = holder.live ? this.keyOf(holder) : '';
		if (before === now) return;
		if (before !== '') {
			const group = this.#groups.get(before);
			group?.delete(holder);
			if (changes !== null) for (const one of group ?? []) changes.mark(one, this.tie);
			if (group?.size === 0) this.#groups.delete(before);
		}
		if (now === '') this.#keys.delete(holder);
		else {
			const group = this.#groups.get(now) ?? new Set();
			if (changes !== null) for (const one of group) changes.mark(one, this.tie);
			this.#groups.set(now, group.add(holder));
			this.#keys.set(holder, now);
		}
		changes?.mark(holder, this.tie);
	}

	/** How many records share the values of this one; 0 for one that has none. */
	sharing(holder: Holder): number {
		return this.#groups.get(this.#keys.get(holder) ?? '')?.size ?? 0;
	}
}
