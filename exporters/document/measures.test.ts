import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellLettering, isKeptWhole, keptTail, lettering, lineLength } from './measures';

test('a low row stays on one page, one that fills half a page may break', () => {
	expect(isKeptWhole(['KT-1', 'Nền tảng số'], [1, 4], 'portrait')).toBe(true);
	expect(isKeptWhole(['KT-1', 'Nền tảng số '.repeat(200)], [1, 4], 'portrait')).toBe(false);
	expect(isKeptWhole(['a\n'.repeat(13)], [1], 'landscape')).toBe(false);
});

test('a row that may break across still may where it is given more text or less room', () => {
	fc.assert(
		fc.property(
			fc.string({ maxLength: 2000 }),
			fc.string(),
			fc.double({ min: 0.1, max: 5, noNaN: true }),
			(text, more, weight) => {
				const whole = isKeptWhole([text, ''], [weight, 1], 'portrait');
				if (!whole) expect(isKeptWhole([text + more, ''], [weight, 1], 'portrait')).toBe(false);
				if (whole) expect(isKeptWhole([text, ''], [weight, 1], 'landscape')).toBe(true);
			}
		)
	);
});

test('the last rows of a table stay together, as far as a page has room for other rows before them', () => {
	const low = ['KT-1', 'Nền tảng số'];
	const high = ['KT-2', 'Một dòng nữa\n'.repeat(7)];
	const broken = ['KT-3', 'Nền tảng số '.repeat(200)];
	const tailOf = (...rows: readonly string[][]): number => keptTail([low, low, ...rows], [1, 4], 'portrait');
	expect(tailOf(low, low, low)).toBe(3);
	expect(tailOf(high, high, high)).toBe(2);
	expect(tailOf(low, broken, low)).toBe(0);
	expect(tailOf(broken, low, low)).toBe(2);
	expect(tailOf(low, low)).toBe(0);
	expect(keptTail([], [1, 4], 'portrait')).toBe(0);
});

test('lines leave room for the letters of every face, which need 1.15 of their size', () => {
	const all = [...Object.values(lettering), ...Array.from({ length: 20 }, (_, at) => cellLettering(at + 1))];
	for (const { size, line } of all) expect(line / size).toBeGreaterThanOrEqual(1.15);
});

test('pages are A4, less their margins', () => {
	expect(lineLength).toEqual({ portrait: 210 - 30 - 18, landscape: 297 - 20 - 20, sheet: 297 - 20 - 20 });
});
