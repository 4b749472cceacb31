/** Text that is being written; it outlives the form, so that looking at another finding loses none of it. */
const kept = new Map<string, string>();

export class Draft {
	readonly #key: string;
	#text = $state('');

	/** `key` names the form and what it is about. */
	constructor(key: string) {
		this.#key = key;
		this.#text = kept.get(key) ?? '';
	}

	get text(): string {
		return this.#text;
	}

	set text(text: string) {
		this.#text = text;
		if (text === '') kept.delete(this.#key);
		else kept.set(this.#key, text);
	}
}
