import { describe, expect, it } from 'vitest';
import { MOST_LINES, readBlock, readPaste, spread, writeBlock } from './block';

describe('a block from a spreadsheet', () => {
	it('is read with quotes, line ends of any kind and the last one left out', () => {
		expect(readBlock('85\t"hai\ndòng"\r\n90\t"nói ""đúng"""\r\n')).toEqual([
			['85', 'hai\ndòng'],
			['90', 'nói "đúng"']
		]);
		expect(readBlock('5" ống\t')).toEqual([['5" ống', '']]);
		expect(readBlock('một\rhai')).toEqual([['một'], ['hai']]);
		expect(readBlock('')).toEqual([['']]);
	});

	it('is written so that it reads the same', () => {
		const rows = [
			['a\tb', 'c\nd', 'e"f'],
			['', 'g', '"']
		];
		expect(readBlock(writeBlock(rows))).toEqual(rows);
	});
});

describe('a block on a chosen range', () => {
	it('fills it where it fits a whole number of times', () => {
		expect(spread([['a']], 2, 2)).toEqual([
			['a', 'a'],
			['a', 'a']
		]);
		expect(spread([['a'], ['b']], 4, 1)).toEqual([['a'], ['b'], ['a'], ['b']]);
	});

	it('keeps its shape where it does not', () => {
		expect(spread([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']]);
		expect(spread([['a', 'b'], ['c']], 2, 2)).toEqual([['a', 'b'], ['c']]);
	});
});

describe('what is pasted', () => {
	it.each([
		['a picture', '', 'noText'],
		['a novel', 'chữ '.repeat(600_000), 'tooMuch'],
		['100,000 lines', 'dòng\n'.repeat(100_000), 'tooMuch'],
		['more new rows than are added at once', 'dòng\n'.repeat(MOST_LINES + 4), 'tooMuch']
	])('is refused where it is %s', (_, text, fault) => {
		expect(readPaste(text, 3)).toEqual({ ok: false, fault });
	});

	it('is taken up to the last line that may become a row', () => {
		expect(readPaste('dòng\n'.repeat(MOST_LINES + 3), 3)).toMatchObject({ ok: true });
	});
});
