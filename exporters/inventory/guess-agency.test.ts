import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { guessAgency } from './guess-agency';
import type { SourceWorkbook } from './source';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

const workbook = (...texts: string[]): SourceWorkbook => ({
	fileName: 'kiem-ke.xlsx',
	sheets: [
		{
			name: 'Hệ thống',
			rows: texts.map((text, index) => ({
				number: index + 1,
				cells: [{ column: 1, value: { kind: 'text', text }, merged: '' }]
			}))
		}
	]
});

describe('whose inventory it is', () => {
	it('is the agency that the cells name most, whatever the letters', () => {
		const texts = ['UBND TỈNH LÀO CAI', 'Sở Y tế tỉnh Lào Cai', 'Bộ Công an'.normalize('NFD')];
		expect(guessAgency(workbook(...texts), pack)?.id).toBe('15');
	});

	it('is not guessed where none is named, or two alike', () => {
		expect(guessAgency(workbook('Phòng A', 'Phòng B'), pack)).toBeNull();
		expect(guessAgency(workbook('Sở Y tế Lào Cai', 'Sở Y tế Cà Mau'), pack)).toBeNull();
	});
});
