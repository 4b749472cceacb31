/** All holders of a subject, each in its slot. */
import type { Holder } from './holder';

export class Shelf<Kind extends Holder> {
	readonly byId = new Map<string, Kind>();
	readonly #slots: (Kind | null)[] = [];
	readonly #free: number[] = [];
	/** By slot, 1 where the holder lives: a pass over all need not look at records that it passes over. */
	#alive = new Uint8Array(64);
	/** Slots in the order of the holders' ids; null once another came or went. */
	#order: Uint32Array | null = null;

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
		this.#order = null;
		this.byId.set(id, made);
		return made;
	}

	/** Notes whether a holder lives now. */
	settle(holder: Kind): void {
		if (holder.slot >= this.#alive.length) {
			const grown = new Uint8Array(Math.max(holder.slot + 1, this.#slots.length + (this.#slots.length >> 2)));
			grown.set(this.#alive);
			this.#alive = grown;
		}
		this.#alive[holder.slot] = holder.live ? 1 : 0;
	}

	drop(holder: Kind): void {
		this.byId.delete(holder.id);
		this.#slots[holder.slot] = null;
		this.#alive[holder.slot] = 0;
		this.#order = null;
		this.#free.push(holder.slot);
	}

	*live(): Generator<Kind> {
		for (const holder of this.#slots) if (holder?.live === true) yield holder;
	}

	/** The slots of the living in the order of their ids. */
	eachSlot(visit: (slot: number) => void): void {
		this.#order ??= this.#sorted();
		for (const slot of this.#order) if (this.#alive[slot] === 1) visit(slot);
	}

	/** The living in the order of their ids, without the cost of a generator: for the pass over everything. */
	each(visit: (holder: Kind) => void): void {
		this.eachSlot((slot) => {
			const holder = this.#slots[slot];
			if (holder !== null && holder !== undefined) visit(holder);
		});
	}

	#sorted(): Uint32Array {
		const holders = [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
		return Uint32Array.from(holders, ({ slot }) => slot);
	}
}
