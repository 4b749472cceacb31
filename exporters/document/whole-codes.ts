/**
 * Codes in running text, such as `SĐ-T-02`, `HT-96-001` or the end of `15/QĐ-UBND`: no line ends at their hyphens.
 * The PDF's template holds them together by the same pattern.
 */
const code = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{0,5}(?:-[\p{Lu}\p{N}]{1,8}){1,5}(?![\p{L}\p{N}])/gu;

/** What stands between the hyphens that no line may end at; a text without a code is one piece. */
export function unbrokenPieces(text: string): readonly string[] {
	const pieces: string[] = [];
	let piece = '';
	let from = 0;
	for (const found of text.matchAll(code)) {
		const [first = '', ...rest] = found[0].split('-');
		pieces.push(piece + text.slice(from, found.index) + first, ...rest.slice(0, -1));
		piece = rest.at(-1) ?? '';
		from = found.index + found[0].length;
	}
	return [...pieces, piece + text.slice(from)];
}

/**
 * The same of a cell, whose column has room for the longest code: one that holds a code alone stays as it is, so that a
 * reader who looks for the code in Word comes upon its row.
 */
export const unbrokenPiecesOfCell = (text: string): readonly string[] =>
	/^[^\s;,/]*$/u.test(text) ? [text] : unbrokenPieces(text);
