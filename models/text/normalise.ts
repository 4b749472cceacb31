/** Characters that show nothing or turn the reading direction: controls (but line feed and tab) and bidi controls. */
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A piece of text as it is stored within another: composed letters, one kind of line end, nothing unseen. */
export const normalisePiece = (text: string): string =>
	text.replace(/\r\n?/gu, '\n').normalize('NFC').replace(unseen, '');

/** Word holds a line together by a hyphen of its own, which people neither see nor type. */
export const withPlainHyphens = (text: string): string => text.replaceAll('\u2011', '-');

/** Text as it is stored: as a piece, with no space at the ends. */
export const normalise = (text: string): string => normalisePiece(text).trim();
