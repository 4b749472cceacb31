/** Random numbers that a seed repeats. */
export interface Random {
	readonly next: () => number;
	/** Whole number from 0 up to but not `below`. */
	readonly below: (below: number) => number;
	readonly pick: <T>(values: readonly T[]) => T;
	readonly shuffled: <T>(values: readonly T[]) => T[];
}

export function seeded(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (bound: number): number => Math.floor(next() * bound);
	return {
		next,
		below,
		pick: (values) => {
			const value = values[below(values.length)];
			if (value === undefined) throw new Error('Nothing to pick from');
			return value;
		},
		shuffled: (values) => {
			const left = [...values];
			return values.map(() => left.splice(below(left.length), 1)).flat();
		}
	};
}
