/** What it would come to if something were written, found out before it is offered. */
import { untrack } from 'svelte';
import type { Outcome, WouldWrite } from '$models/conformance/what-if';
import type { EditorState } from '../editor-state.svelte';

export interface Trial {
	/** null until it is known, and where there is nothing to write. */
	readonly outcome: Outcome | null;
}

/**
 * Tries it anew whenever it is something else that would be written, or the state that it would be written into was checked
 * anew: somebody else may have changed what it comes to. Called while a component is made.
 */
export function trial(editor: EditorState, entries: () => readonly WouldWrite[]): Trial {
	let outcome = $state.raw<Outcome | null>(null);
	$effect(() => {
		const asked = entries();
		void editor.checking.report;
		let isNews = true;
		void untrack(() => editor.checking.whatIf(asked)).then((told) => {
			if (isNews) outcome = told;
		});
		return () => (isNews = false);
	});
	return {
		get outcome() {
			return outcome;
		}
	};
}
