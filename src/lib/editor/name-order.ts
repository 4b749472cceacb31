/** The order of names, remembered: comparing two as Vietnamese does costs more than everything else in a long list. */
import { compareVietnamese } from '$models/text/collate';

/** Beyond so many names that came together all are sorted anew, which is faster than finding a place for each. */
const FEW = 40;

export class NameOrder {
	#sorted: string[] = [];
	#places: ReadonlyMap<string, number> = new Map();

	/** Where each of these names stands among all that were ever asked for. */
	of(names: readonly string[]): (name: string) => number {
		const fresh = [...new Set(names)].filter((name) => !this.#places.has(name));
		if (fresh.length > 0) this.#learn(fresh);
		const places = this.#places;
		return (name) => places.get(name) ?? 0;
	}

	#learn(fresh: readonly string[]): void {
		if (fresh.length > FEW) this.#sorted = [...this.#sorted, ...fresh].sort(compareVietnamese);
		else for (const name of fresh) this.#sorted.splice(this.#placeFor(name), 0, name);
		this.#places = new Map(this.#sorted.map((name, place) => [name, place]));
	}

	#placeFor(name: string): number {
		let [low, high] = [0, this.#sorted.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compareVietnamese(this.#sorted[middle] ?? '', name) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
