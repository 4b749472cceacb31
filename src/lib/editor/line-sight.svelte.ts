/** Which lines a person wants to see on diagrams: all, or those of what is chosen. It is this person's way of looking. */
const KEY = 'khuevan-lines-of-chosen';
type Store = Pick<Storage, 'getItem' | 'setItem'>;

export class LineSight {
	#ofChosen = $state(false);
	readonly #store: Store | null;

	/** What was set is set again at the next visit, where the browser keeps it. */
	constructor(store: Store | null = null) {
		this.#store = store;
		try {
			this.#ofChosen = store?.getItem(KEY) === 'yes';
		} catch {
			// A forbidden store costs the memory of it, nothing else.
		}
	}

	/** Whether only lines of what is chosen are seen. */
	get ofChosen(): boolean {
		return this.#ofChosen;
	}

	toggle(): void {
		this.#ofChosen = !this.#ofChosen;
		try {
			this.#store?.setItem(KEY, this.#ofChosen ? 'yes' : 'no');
		} catch {
			// As above.
		}
	}
}
