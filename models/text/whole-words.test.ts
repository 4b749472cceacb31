import { expect, it } from 'vitest';
import { roundedWords, wholePlace, wordsWithin } from './whole-words';

const text = 'Tỉnh Cà Mau có 12 hệ thống của tỉnh Cà Mau, đang dùng.';

it('rounds what was chosen to whole words, Vietnamese letters with their marks', () => {
	expect(roundedWords('Tỉn', 'h Cà Mau … tỉnh Cà M', 'au, đang')).toBe('Tỉnh Cà Mau … tỉnh Cà Mau');
	expect(roundedWords('Tỉnh ', 'Cà', ' Mau')).toBe('Cà');
	expect(roundedWords('Tỉnh', ' Cà ', 'Mau')).toBe(' Cà ');
	expect(roundedWords('ti\u0309', 'nh', '')).toBe('ti\u0309nh');
});

it('widens a place in a text by the rest of its words, and no further', () => {
	const { from, to } = wholePlace(text, { from: 3, to: text.indexOf('u, đang') });
	expect(text.slice(from, to)).toBe('Tỉnh Cà Mau có 12 hệ thống của tỉnh Cà Mau');
	expect(wholePlace(text, { from: 0, to: 4 })).toEqual({ from: 0, to: 4 });
});

it('is shortened at the end of a word', () => {
	expect(wordsWithin(text, 10)).toBe('Tỉnh Cà');
	expect(wordsWithin(text, 11)).toBe('Tỉnh Cà Mau');
	expect(wordsWithin(text, 500)).toBe(text);
	expect(wordsWithin('a'.repeat(20), 10)).toBe('a'.repeat(10));
});
