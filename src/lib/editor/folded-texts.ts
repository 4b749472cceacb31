/** Texts without diacritics, each folded once: a search looks at the same texts with every letter that is typed. */
const MOST = 300_000;

export class FoldedTexts {
	readonly #known = new Map<string, string>();
	readonly #fold: (text: string) => string;

	constructor(fold: (text: string) => string) {
		this.#fold = fold;
	}

	of(text: string): string {
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		if (this.#known.size > MOST) this.#known.clear();
		const made = this.#fold(text);
		this.#known.set(text, made);
		return made;
	}
}
