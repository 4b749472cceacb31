/** Which lines a person wants to see on diagrams: all, or those of what is chosen. It is this person's way of looking. */
const KEY = 'khuevan-lines-of-chosen';
type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** Past so many lines nobody follows one with the eye, and they hide what they lie on. */
const MOST_LINES = 80;

const kept: Readonly<Record<string, boolean>> = { yes: true, no: false };

export class LineSight {
	/** null where the person never said. */
	#wish: boolean | null = $state(null);
	readonly #store: Store | null;

	/** What was set is set again at the next visit, where the browser keeps it. */
	constructor(store: Store | null = null) {
		this.#store = store;
		try {
			this.#wish = kept[store?.getItem(KEY) ?? ''] ?? null;
		} catch {
			// A forbidden store costs the memory of it, nothing else.
		}
	}

	/** Whether, of a drawing with so many lines, only those of what is chosen are seen. */
	isOfChosen(lines: number): boolean {
		return this.#wish ?? lines > MOST_LINES;
	}

	/** The other way from now on, for all drawings. */
	toggle(lines: number): void {
		this.#wish = !this.isOfChosen(lines);
		try {
			this.#store?.setItem(KEY, this.#wish ? 'yes' : 'no');
		} catch {
			// As above.
		}
	}
}
