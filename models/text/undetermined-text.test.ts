import { expect, it } from 'vitest';
import { undeterminedTexts } from './undetermined-text';

it('finds what nobody has filled in yet, with all that it lacks', () => {
	expect(undeterminedTexts('Đoạn đầu.\n\n**Chưa xác định** (lý do: …; đầu mối: …; hạn: …)')).toEqual([
		{ line: 3, lacks: ['lý do', 'đầu mối', 'hạn'] }
	]);
});

it('tells which part is empty, and nothing of one that says all', () => {
	const said = (text: string): readonly string[] => undeterminedTexts(text).flatMap(({ lacks }) => lacks);
	expect(said('**Chưa xác định** (lý do: chờ rà soát (đợt 2); đầu mối: Vụ A; hạn: …)')).toEqual(['hạn']);
	expect(said('Chưa xác định (lý do: ; đầu mối: ...; thời hạn: 31/12/2026)')).toEqual(['lý do', 'đầu mối']);
	expect(undeterminedTexts('Chưa xác định (lý do: chờ; đầu mối: Vụ A; hạn: Quý IV/2026).')).toEqual([
		{ line: 1, lacks: [] }
	]);
	expect(undeterminedTexts('Số liệu này chưa xác định được.')).toEqual([]);
});
