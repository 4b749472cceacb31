/** Sums over the whole that rules look things up in: codes in use, slots that are filled, objects of one function. */
import { textOf, type Fields } from '$models/architecture/field';
import { slotOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { Changes } from './changes';
import { codeOf, type ArchitectureHolder, type Holder, type MappingHolder, type ObjectHolder } from './holder';

export class Sums {
	/** Slots that a mapping fills or answers, with how many do. */
	readonly slots = new Map<string, number>();
	/** Codes in use, with how many records have each; null until somebody asks. */
	#codes: Map<string, number> | null = null;
	readonly #peers = new Map<string, Set<ObjectHolder>>();

	constructor(
		private readonly pack: Pack,
		private readonly whole: ArchitectureHolder,
		/** Every living record. */
		private readonly all: () => Iterable<Holder>
	) {}

	/** Living objects that stand in a slot of a function, or in one that this object stands in too. */
	readonly peersOf = (object: ObjectHolder): Iterable<ObjectHolder> => {
		const [only, ...more] = object.functions;
		if (only === undefined) return [];
		if (more.length === 0) return this.#peers.get(only) ?? [];
		return new Set(object.functions.flatMap((id) => [...(this.#peers.get(id) ?? [])]));
	};

	/** Whether a living record has this code. */
	knowsCode(code: string): boolean {
		if (this.#codes === null) {
			this.#codes = new Map();
			for (const holder of this.all()) this.#noteCode(holder, this.#codes);
		}
		return this.#codes.has(code);
	}

	/** Takes in what a record has become; answers whether a code came into use or went out of it. */
	note(holder: Holder, changes: Changes): boolean {
		if (holder.subject === 'object') this.#noteFunctions(holder, changes);
		else if (holder.subject === 'mapping') this.#noteSlots(holder, changes);
		return this.#codes !== null && this.#noteCode(holder, this.#codes);
	}

	/** Answers whether a code came into use or went out of it. */
	#noteCode(holder: Holder, codes: Map<string, number>): boolean {
		const before = holder.countedCode;
		const now = holder.live ? codeOf(holder) : '';
		if (before === now) return false;
		holder.countedCode = now;
		let turned = false;
		if (before !== '') {
			const left = (codes.get(before) ?? 0) - 1;
			if (left > 0) codes.set(before, left);
			else turned = codes.delete(before);
		}
		if (now !== '') {
			const known = codes.get(now) ?? 0;
			codes.set(now, known + 1);
			turned ||= known === 0;
		}
		return turned;
	}

	#noteSlots(holder: MappingHolder, changes: Changes): void {
		const before = holder.countedSlots;
		const now = holder.live ? slotsIn(holder.fields, this.pack.roles.slots) : none;
		if (before.length === now.length && before.every((slot, at) => slot === now[at])) return;
		for (const slot of before) {
			const left = (this.slots.get(slot) ?? 0) - 1;
			if (left > 0) this.slots.set(slot, left);
			else this.slots.delete(slot);
		}
		for (const slot of now) this.slots.set(slot, (this.slots.get(slot) ?? 0) + 1);
		holder.countedSlots = now;
		changes.mark(this.whole, '~slots');
	}

	#noteFunctions(object: ObjectHolder, changes: Changes): void {
		let now: string[] = [];
		for (const mapping of object.live ? object.mappings : []) {
			if (!mapping.live) continue;
			for (const slot of slotsIn(mapping.fields, this.pack.roles.slots)) {
				const id = slotOf(this.pack, slot)?.function;
				if (id !== undefined && !now.includes(id)) now.push(id);
			}
		}
		if (now.length > 1) now = now.sort();
		const before = object.functions;
		if (before.length === now.length && before.every((id, at) => id === now[at])) return;
		object.functions = now;
		changes.mark(object, '~functions');
		for (const id of before) {
			if (now.includes(id)) continue;
			this.#peers.get(id)?.delete(object);
			for (const peer of this.#peers.get(id) ?? []) changes.mark(peer, '~peers');
		}
		for (const id of now) {
			if (before.includes(id)) continue;
			const peers = this.#peers.get(id) ?? new Set();
			for (const peer of peers) changes.mark(peer, '~peers');
			this.#peers.set(id, peers.add(object));
		}
		changes.mark(object, '~peers');
	}
}

const none: readonly string[] = [];

function slotsIn(fields: Fields, slotFields: readonly string[]): readonly string[] {
	const found: string[] = [];
	for (const field of slotFields) {
		const slot = textOf(fields[field]);
		if (slot !== '') found.push(slot);
	}
	return found;
}
