import { describe, expect, it } from 'vitest';
import { compareVietnamese } from './collate';
import { fold, soughtWords } from './fold';
import { normalise } from './normalise';

describe('fold', () => {
	it('drops marks and case, and takes đ for d', () => {
		expect(fold('Nền tảng Định danh ĐIỆN TỬ')).toBe('nen tang dinh danh dien tu');
	});
	it('folds composed and decomposed letters alike', () => {
		expect(fold('ế'.normalize('NFD'))).toBe(fold('ế'));
		expect(fold('hoà')).toBe(fold('hòa'));
	});
});

describe('compareVietnamese', () => {
	it('keeps the order of the alphabet', () => {
		const letters = ['ơ', 'đa', 'ă', 'â', 'a', 'da', 'ô', 'o'];
		expect([...letters].sort(compareVietnamese)).toEqual(['a', 'ă', 'â', 'da', 'đa', 'o', 'ô', 'ơ']);
	});
	it('sorts numbers by size', () => {
		expect(['KT-10', 'KT-2', 'KT-1'].sort(compareVietnamese)).toEqual(['KT-1', 'KT-2', 'KT-10']);
	});
});

describe('normalise', () => {
	it('composes, trims and drops what shows nothing', () => {
		expect(normalise('  \u202Eế\u0000\u0007 '.normalize('NFD'))).toBe('ế');
		expect(normalise('một\r\nhai')).toBe('một\nhai');
	});
	it('changes nothing the second time', () => {
		const once = normalise('\u200Fa\u2066 b\uFEFF');
		expect(normalise(once)).toBe(once);
	});
});

describe('what somebody seeks', () => {
	it('is its words, without diacritics and however far apart', () => {
		expect(soughtWords('  Cổng   Thông tin\tĐiện tử ')).toEqual(['cong', 'thong', 'tin', 'dien', 'tu']);
		expect(soughtWords('  ')).toEqual([]);
	});
});
