/** Words that somebody has chosen on the page. */
import { MAX_QUOTE } from '$models/sync/passage';

/** What is chosen within an element, with nothing around it; '' for nothing, or where the choice reaches outside. */
export function chosenIn(held: Element | null): string {
	const chosen = document.getSelection();
	if (held === null || chosen === null || !held.contains(chosen.anchorNode) || !held.contains(chosen.focusNode))
		return '';
	return chosen.toString().trim().slice(0, MAX_QUOTE);
}
