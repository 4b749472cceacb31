/** All holders of a subject, each in its slot. */
import type { Holder } from './holder';

export class Shelf<Kind extends Holder> {
	readonly byId = new Map<string, Kind>();
	readonly #slots: (Kind | null)[] = [];
	readonly #free: number[] = [];
	/** All holders in the order of their ids; null once another came or went. */
	#inOrder: readonly Kind[] | null = null;

	constructor(private readonly make: (id: string, slot: number) => Kind) {}

	/** One more than the largest slot in use. */
	get slots(): number {
		return this.#slots.length;
	}

	at(slot: number): Kind | null {
		return this.#slots[slot] ?? null;
	}

	/** The holder of an id, made where there is none. */
	get(id: string): Kind {
		const known = this.byId.get(id);
		if (known !== undefined) return known;
		const slot = this.#free.pop() ?? this.#slots.length;
		const made = this.make(id, slot);
		this.#slots[slot] = made;
		this.#inOrder = null;
		this.byId.set(id, made);
		return made;
	}

	drop(holder: Kind): void {
		this.byId.delete(holder.id);
		this.#slots[holder.slot] = null;
		this.#inOrder = null;
		this.#free.push(holder.slot);
	}

	*live(): Generator<Kind> {
		for (const holder of this.#slots) if (holder?.live === true) yield holder;
	}

	/** The living in the order of their ids, without the cost of a generator: for the pass over everything. */
	each(visit: (holder: Kind) => void): void {
		this.#inOrder ??= [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
		for (const holder of this.#inOrder) if (holder.live) visit(holder);
	}
}
