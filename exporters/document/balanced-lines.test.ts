import { expect, test } from 'vitest';
import { balancedLines } from './balanced-lines';

test.each([
	['ỦY BAN NHÂN DÂN TỈNH CÀ MAU', 'ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU'],
	['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', 'TỔNG LIÊN ĐOÀN\nLAO ĐỘNG VIỆT NAM'],
	['BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'BỘ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH'],
	['ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI', 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI'],
	['BỘ NỘI VỤ', 'BỘ NỘI VỤ'],
	['BỘ KHOA HỌC VÀ CÔNG NGHỆ', 'BỘ KHOA HỌC\nVÀ CÔNG NGHỆ']
])('%s breaks where its parts do', (name, lines) => {
	expect(balancedLines(name, 20)).toBe(lines);
});

test('a name of more than two lines is broken as evenly as can be, and nothing of it is lost', () => {
	const name = 'MẶT TRẬN TỔ QUỐC VIỆT NAM VÀ CÁC TỔ CHỨC THÀNH VIÊN CỦA MẶT TRẬN';
	const lines = balancedLines(name, 20);
	expect(lines.replaceAll('\n', ' ')).toBe(name);
	expect(lines.split('\n').length).toBeGreaterThan(2);
	for (const line of lines.split('\n')) expect(line.length).toBeLessThan(29);
});
