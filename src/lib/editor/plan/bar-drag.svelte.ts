/** A bar in the hand: its days while it is moved, told once when it is let go. */
import { grips, movedSpan, type Grip } from './drag';

export interface HeldBar {
	readonly id: string;
	readonly start: string;
	readonly end: string;
}

export class BarDrag {
	#held = $state.raw<HeldBar | null>(null);
	#from: { readonly x: number; readonly grip: Grip; readonly bar: HeldBar } | null = null;
	readonly #perDay: () => number;
	readonly #drop: (bar: HeldBar) => void;

	constructor(perDay: () => number, drop: (bar: HeldBar) => void) {
		this.#perDay = perDay;
		this.#drop = drop;
	}

	/** What is drawn in the place of the plan; null while nothing was moved. */
	get held(): HeldBar | null {
		return this.#held;
	}

	begin(event: PointerEvent & { readonly currentTarget: HTMLElement }, bar: HeldBar): void {
		if (event.button !== 0) return;
		const asked = event.target instanceof HTMLElement ? event.target.dataset['grip'] : undefined;
		this.#from = { x: event.clientX, grip: grips.find((grip) => grip === asked) ?? 'whole', bar };
		event.currentTarget.setPointerCapture(event.pointerId);
	}

	move({ clientX }: PointerEvent): void {
		if (this.#from === null) return;
		const { x, grip, bar } = this.#from;
		const days = Math.round((clientX - x) / this.#perDay());
		if (days === 0 && this.#held === null) return;
		this.#held = { id: bar.id, ...movedSpan(bar, grip, days) };
	}

	end(): void {
		const held = this.#held;
		this.cancel();
		if (held !== null) this.#drop(held);
	}

	cancel(): void {
		this.#held = null;
		this.#from = null;
	}

	/** Escape puts it back. */
	key(event: KeyboardEvent): void {
		if (event.key !== 'Escape' || this.#from === null) return;
		event.preventDefault();
		event.stopPropagation();
		this.cancel();
	}
}
