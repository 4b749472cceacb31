/** Text that is being written; it outlives the form, so that looking at another finding loses none of it. */
import { SvelteMap } from 'svelte/reactivity';
import { keepDraft, keptDrafts } from './kept-drafts';

const store = (): Storage => sessionStorage;
const kept = new SvelteMap<string, string>(keptDrafts(store));

/** Whether something is written there and not sent. */
export const isDrafted = (key: string): boolean => kept.has(key);

export class Draft {
	readonly #key: string;

	/** `key` names the person, the form and what it is about. */
	constructor(key: string) {
		this.#key = key;
	}

	get text(): string {
		return kept.get(this.#key) ?? '';
	}

	set text(text: string) {
		if (text === '') kept.delete(this.#key);
		else kept.set(this.#key, text);
		keepDraft(store, this.#key, text);
	}
}
