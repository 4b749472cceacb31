/** Lines of a name at the head of a paper: even, and broken where its parts are rather than inside of one. */

/** Words that begin a part of the name of an agency. */
const beginning = new Set(['TỈNH', 'THÀNH', 'VÀ', 'CỦA', 'CÁC', 'XÃ', 'PHƯỜNG', 'ĐẶC']);

/** How far the longer line may stand out for the sake of a break between two parts. */
const TOLERANCE = 6;

const isBetweenParts = (before: string, after: string): boolean => before.endsWith(',') || beginning.has(after);

/** Where two lines are most even: after how many words. */
function evenBreak(words: readonly string[]): number {
	const breaks = words.slice(1).map((word, index) => {
		const at = index + 1;
		const longest = Math.max(words.slice(0, at).join(' ').length, words.slice(at).join(' ').length);
		return { at, cost: longest - (isBetweenParts(words[index] ?? '', word) ? TOLERANCE : 0) };
	});
	return breaks.reduce((best, one) => (one.cost < best.cost ? one : best), breaks[0] ?? { at: words.length, cost: 0 })
		.at;
}

/** The text with a line end where it breaks; as it is where it has room on a line of `most` letters. */
export function balancedLines(text: string, most: number): string {
	const words = text.split(' ');
	if (text.length <= most || words.length < 2) return text;
	const at = evenBreak(words);
	const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
	// Halves that are too long by far are broken again.
	const [limit, halves] = [most * 1.4, [first, second]];
	return halves.map((half) => (half.length > limit ? balancedLines(half, most) : half)).join('\n');
}
