/** Text as a searching person means it: no diacritics, đ as d, small letters, composed or not. */
export const fold = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
