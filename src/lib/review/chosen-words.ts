/** Words that somebody has chosen on the page. */
import { MAX_QUOTE } from '$models/sync/passage';
import { roundedWords, wordsWithin } from '$models/text/whole-words';

/** What stands in one piece of text before a place, or behind it; nothing of where that is between such pieces. */
const textAt = (node: Node): string => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '');

/** What is chosen within an element, in whole words, with nothing around it; '' for nothing, or where the choice reaches outside. */
export function chosenIn(held: Element | null): string {
	const chosen = document.getSelection();
	if (held === null || chosen === null || !held.contains(chosen.anchorNode) || !held.contains(chosen.focusNode))
		return '';
	const words = chosen.toString();
	if (words.trim() === '' || chosen.rangeCount === 0) return '';
	const { startContainer, startOffset, endContainer, endOffset } = chosen.getRangeAt(0);
	const before = textAt(startContainer).slice(0, startOffset);
	const after = textAt(endContainer).slice(endOffset);
	return wordsWithin(roundedWords(before, words, after).trim(), MAX_QUOTE);
}
