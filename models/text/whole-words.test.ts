import fc from 'fast-check';
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

it('rounds as the patterns of a word at the end and at the beginning say it', () => {
	const head = /[\p{L}\p{M}\p{N}]+$/u;
	const tail = /^[\p{L}\p{M}\p{N}]+/u;
	const letters = fc.constantFrom('a', 'ệ', 'i\u0309', '7', ' ', '\n', ',', '-', '😀', '𝐀', '\ud835', '\udc00');
	const words = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(words, words, words, fc.nat({ max: 12 }), (before, chosen, after, most) => {
			const left = tail.test(chosen) ? (head.exec(before)?.[0] ?? '') : '';
			const right = head.test(chosen) ? (tail.exec(after)?.[0] ?? '') : '';
			expect(roundedWords(before, chosen, after)).toBe(`${left}${chosen}${right}`);
			const cut = chosen.slice(0, most).replace(/[\ud800-\udbff]$/u, '');
			const isWhole = cut.length === chosen.length || !tail.test(chosen.slice(cut.length));
			expect(wordsWithin(chosen, most)).toBe(isWhole ? cut : cut.replace(head, '').trimEnd() || cut);
		}),
		{ numRuns: 500 }
	);
});

// Looked through from every letter on, a text without a blank takes the square of its length: minutes for this one.
it('looks no further than the words at the ends, however long the text', () => {
	const long = `${'x'.repeat(250_000)} `;
	expect(wholePlace(`${long}Cà Mau ${long}`, { from: long.length + 1, to: long.length + 4 })).toEqual({
		from: long.length,
		to: long.length + 6
	});
	expect(roundedWords('', long, 'y')).toBe(long);
});
