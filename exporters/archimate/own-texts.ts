/** Up to here a text is likely to stand in a file more than once: an id, the name of a type, a value of a list. */
const SHORT = 60;
/** So many texts are remembered; a file with more of them repeats itself little. */
const MOST = 400_000;
/** Below this the engine copies a part of a text anyway. */
const COPIED = 13;

/**
 * Texts cut out of a larger one, as texts of their own. A part of a text keeps the whole of it in memory, so that a file
 * read in pieces would stay there piece by piece; and what stands in it many times is kept once.
 */
export class OwnTexts {
	readonly #known = new Map<string, string>();

	of(text: string): string {
		if (text.length > SHORT) return copied(text);
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		const own = copied(text);
		if (this.#known.size < MOST) this.#known.set(own, own);
		return own;
	}
}

/** Joining and cutting makes the engine write the text anew. */
const copied = (text: string): string => (text.length < COPIED ? text : ` ${text}`.slice(1));
