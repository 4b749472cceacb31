/** Text as a searching person means it. Letter by letter, each looked up once, since whole inventories are folded. */

const folded = new Map<string, string>();

function foldedLetter(letter: string): string {
	const known = folded.get(letter);
	if (known !== undefined) return known;
	const made = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
	folded.set(letter, made);
	return made;
}

const plain = /^[\u0000-\u007F]*$/u;

/** Whether the letters only need to be made small: most codes, dates and ids. */
export const isPlain = (text: string): boolean => plain.test(text);

/** No diacritics, đ as d, small letters, composed or not. */
export function fold(text: string): string {
	if (isPlain(text)) return text.toLowerCase();
	let small = '';
	for (const letter of text) small += foldedLetter(letter);
	return small;
}

/** Small letters, composed, with their diacritics: what tells the names of places apart. */
export const inSmallLetters = (text: string): string => text.normalize('NFC').toLowerCase();

/** The words of what somebody seeks, folded; none where he seeks nothing. */
export const soughtWords = (sought: string): readonly string[] =>
	fold(sought)
		.split(/\s+/u)
		.filter((word) => word !== '');

/** Each run of blanks as one: names that only a second blank tells apart look alike to whoever reads them. */
export const withSingleBlanks = (text: string): string =>
	/\s{2}|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ') : text;
