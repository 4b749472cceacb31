import { describe, expect, it } from 'vitest';
import { codePieces, codeRanges } from './code-ranges';

describe('a list of codes', () => {
	it.each([
		[[], ''],
		[['KT-1'], 'KT-1'],
		[['KT-1', 'KT-2'], 'KT-1, KT-2'],
		[['KT-1', 'KT-2', 'KT-3', 'KT-5'], 'KT-1 đến KT-3, KT-5'],
		[['KT-9', 'KT-10', 'KT-11'], 'KT-9 đến KT-11'],
		[['KT-1', 'KT-2', 'QG-3', 'QG-4', 'QG-5'], 'KT-1, KT-2, QG-3 đến QG-5'],
		[['HT-96-009', 'HT-96-010', 'HT-96-011'], 'HT-96-009 đến HT-96-011'],
		[['KT-9', 'KT-010', 'KT-011'], 'KT-9, KT-010, KT-011'],
		[['KT-3', 'KT-2', 'KT-1'], 'KT-3, KT-2, KT-1'],
		[['', 'Cổng dịch vụ', '12', '13', '14'], ', Cổng dịch vụ, 12, 13, 14']
	])('%j is written “%s”', (codes, told) => {
		expect(codeRanges(codes)).toBe(told);
	});

	it('is written with another separator where the cells have one', () => {
		expect(codeRanges(['KT-1', 'KT-3'], '; ')).toBe('KT-1; KT-3');
	});

	it('counts each code once, whether it stands alone or in a range', () => {
		const codes = ['KT-1', 'KT-2', 'KT-3', 'KT-7'];
		expect(codePieces(codes).reduce((sum, { count }) => sum + count, 0)).toBe(codes.length);
	});
});
