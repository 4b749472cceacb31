/** The list of a field that is written in: what it proposes, and where the keys stand in it. */
import { proposals } from './proposals';

export interface Asked {
	readonly text: string;
	/** True where nothing was typed yet, so that all there is to choose from is proposed. */
	readonly isWhole: boolean;
	readonly isMany: boolean;
	readonly options: readonly string[];
}

export class Proposer {
	readonly #ask: () => Asked;
	#chosen = $state<number | null>(null);

	constructor(ask: () => Asked) {
		this.#ask = ask;
	}

	readonly shown: readonly string[] = $derived.by(() => {
		const { options, isWhole, text, isMany } = this.#ask();
		return options.length === 0 ? [] : proposals(options, isWhole ? '' : text, isMany);
	});

	/** Index of the one that Enter takes; -1 for none. What only one option can mean is chosen as one types. */
	readonly at: number = $derived.by(() => {
		if (this.#chosen !== null) return this.#chosen;
		const { isWhole, text, isMany } = this.#ask();
		return this.shown.length === 1 && !isWhole && text.trim() !== '' && !isMany ? 0 : -1;
	});

	get option(): string | undefined {
		return this.shown[this.at];
	}

	walk(step: 1 | -1): void {
		const size = this.shown.length;
		if (size === 0) return;
		this.#chosen = this.at < 0 ? (step === 1 ? 0 : size - 1) : (this.at + step + size) % size;
	}

	/** Something else is typed: nothing of the list is chosen. */
	forget(): void {
		this.#chosen = null;
	}
}
