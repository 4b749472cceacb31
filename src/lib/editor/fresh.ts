/** When the page takes in what others did: with a frame, and never so often that it does nothing else. */
import { tick } from 'svelte';

/** A page that nobody sees has no frames. */
const UNSEEN_MS = 250;

/** Resolves when what was said is on the screen. */
export const shown = (): Promise<void> =>
	new Promise((resolve) => {
		if (document.hidden) setTimeout(resolve);
		else requestAnimationFrame(() => setTimeout(resolve));
	});

export class Refresher {
	readonly #refresh: () => void;
	readonly #rest: number;
	#isAsked = false;
	#isEnded = false;
	/** Not before this time of the page's clock, in milliseconds. */
	#earliest = 0;

	/** After each time it rests so many times as long as that took. */
	constructor(refresh: () => void, rest = 1) {
		this.#refresh = refresh;
		this.#rest = rest;
	}

	/** Whether something waits to be taken in. */
	get isAsked(): boolean {
		return this.#isAsked;
	}

	/** Takes in soon; asking again before is asking once. */
	soon(): void {
		if (this.#isAsked) return;
		this.#isAsked = true;
		const wait = this.#earliest - performance.now();
		if (wait > 0) setTimeout(() => this.#withFrame(), wait);
		else this.#withFrame();
	}

	/** Takes in now. */
	now(): void {
		this.#isAsked = false;
		this.#refresh();
	}

	end(): void {
		this.#isEnded = true;
	}

	#withFrame(): void {
		if (document.hidden) setTimeout(() => void this.#take(), UNSEEN_MS);
		else requestAnimationFrame(() => void this.#take());
	}

	/** What hangs on it is shown before the cost is known; the time after it belongs to the person. */
	async #take(): Promise<void> {
		if (!this.#isAsked || this.#isEnded) return;
		const begun = performance.now();
		this.now();
		await tick();
		const ended = performance.now();
		this.#earliest = ended + this.#rest * (ended - begun);
	}
}
