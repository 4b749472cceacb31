/** Slots of the figures that the sample's tables name by their numbers. */
import type { Pack, Slot } from '$models/framework/pack';

export class SampleSlots {
	readonly #slots: ReadonlyMap<string, Slot>;

	constructor(pack: Pack) {
		this.#slots = new Map(pack.figures.flatMap((figure) => figure.slots.map((slot) => [slot.id, slot] as const)));
	}

	of(id: string): Slot {
		const slot = this.#slots.get(id);
		if (slot === undefined) throw new Error(`The pack has no slot ${id}`);
		return slot;
	}

	/** Slot of figure 7 with the same function; empty where it has none. */
	general(slot: Slot): string {
		const same = [...this.#slots.values()].find(({ id, function: of }) => id.startsWith('H7.') && of === slot.function);
		return same?.id ?? '';
	}

	/** The slot of figure 7 for what others provide of a component. */
	reference(component: string): string {
		const found = [...this.#slots.values()].find(
			(slot) => slot.id.startsWith('H7.') && slot.kind === 'reference' && slot.component === component
		);
		return found?.id ?? '';
	}
}
