/** Words that somebody chose on a page, rounded to whole ones: half a word is read by nobody. */

const LETTER = /^[\p{L}\p{M}\p{N}]$/u;
const TAIL = /^[\p{L}\p{M}\p{N}]+/u;

/** The word that a text ends in, '' for none: from its end backward, since a pattern would look from every letter to the end. */
function lastWord(text: string): string {
	let from = text.length;
	while (from > 0) {
		const pair = from > 1 ? text.codePointAt(from - 2) : undefined;
		const letter = pair !== undefined && pair > 0xffff ? 2 : 1;
		if (!LETTER.test(text.slice(from - letter, from))) break;
		from -= letter;
	}
	return text.slice(from);
}

/** What is chosen with the rest of the words that it begins and ends in; `before` and `after` stand around it. */
export function roundedWords(before: string, chosen: string, after: string): string {
	const head = TAIL.test(chosen) ? lastWord(before) : '';
	const tail = lastWord(chosen) !== '' ? (TAIL.exec(after)?.[0] ?? '') : '';
	return `${head}${chosen}${tail}`;
}

/** Between two indexes of a text, the words at its ends whole. */
export function wholePlace(
	text: string,
	{ from, to }: { readonly from: number; readonly to: number }
): { readonly from: number; readonly to: number } {
	const [before, chosen, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
	const head = roundedWords(before, chosen, '').length - chosen.length;
	const tail = roundedWords('', chosen, after).length - chosen.length;
	return { from: from - head, to: to + tail };
}

/** As many whole words of its beginning as stand in so many letters; of one word that is longer, its beginning. */
export function wordsWithin(text: string, most: number): string {
	const cut = text.slice(0, most).replace(/[\ud800-\udbff]$/u, '');
	if (cut.length === text.length || !TAIL.test(text.slice(cut.length))) return cut;
	return cut.slice(0, cut.length - lastWord(cut).length).trimEnd() || cut;
}
