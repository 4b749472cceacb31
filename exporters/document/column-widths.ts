/** Widths of a table's columns from what stands in them, so that no word is broken and the rows stay low. */
import type { TableColumn } from './document';

/** Letters that fit side by side on a line of a table, upright and across. */
const upright = 84;
const across = 150;
/** Letters that the margins of a cell take; a code such as KT-17 must not be broken at its hyphen. */
const MARGINS = 2.5;
/** More columns than this are not readable upright at the size that tables are set in. */
export const uprightColumns = 6;

/** Length that four cells of five do not pass. */
function usual(lengths: readonly number[]): number {
	const sorted = [...lengths].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * 0.8)] ?? sorted.at(-1) ?? 0;
}

/** Short words joined by a slash, which no line of a cell ends within; the PDF's template holds them by the same pattern. */
const joined = /(?<![\p{L}\p{N}])\p{L}{1,6}\/\p{L}{1,6}(?![\p{L}\p{N}])/gu;

/** Of any number of them: a cell may hold more words than a call takes arguments. */
const longest = (words: readonly string[]): number => words.reduce((most, word) => Math.max(most, word.length), 0);

/** A line may end after a slash between longer words, but never within a date. */
function longestWord(text: string): number {
	if (!text.includes('/')) return longest(text.split(/\s+/u));
	const held = [...text.matchAll(joined)].map(([word]) => word);
	return Math.max(longest(held), longest(text.replace(joined, ' ').split(/\s+|\/(?!\d)/u)));
}

/** The columns with their shares of the line; each has room for its longest word, and those with long texts share the rest. */
export function fitted(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly TableColumn[] {
	const line = columns.length > uprightColumns ? across : upright;
	const needs = columns.map(({ title }, at) => {
		// Bold titles run wider; a lone address or code of a hundred letters must not take the whole line.
		const titled = Math.max(longestWord(title) * 1.15, title.length / 2.5);
		const widest = rows.reduce((most, row) => Math.max(most, longestWord(row[at] ?? '')), titled);
		return MARGINS + Math.min(line / 4, widest);
	});
	const wishes = columns.map((_, at) => Math.max(0, usual(rows.map((row) => row[at]?.length ?? 0)) - (needs[at] ?? 0)));
	const taken = needs.reduce((sum, need) => sum + need, 0);
	const wished = wishes.reduce((sum, wish) => sum + wish, 0);
	const room = Math.max(0, line - taken);
	return columns.map((column, at) => ({
		...column,
		weight: (needs[at] ?? 1) + (wished === 0 ? room / columns.length : (room * (wishes[at] ?? 0)) / wished)
	}));
}
