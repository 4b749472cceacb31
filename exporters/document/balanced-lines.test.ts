import { expect, test } from 'vitest';
import { balancedLines, withHeldNames } from './balanced-lines';

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

test.each([
	['TÀI LIỆU KHUNG KIẾN TRÚC CHÍNH QUYỀN SỐ', 34, 'TÀI LIỆU KHUNG KIẾN TRÚC\nCHÍNH QUYỀN SỐ'],
	[
		'Về việc ban hành Khung kiến trúc Chính quyền số tỉnh Cà Mau, phiên bản 0.9',
		62,
		'Về việc ban hành Khung kiến trúc\nChính quyền số tỉnh Cà Mau, phiên bản 0.9'
	],
	[
		'(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm … của Chủ tịch Ủy ban nhân dân tỉnh Cà Mau)',
		66,
		'(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm …\ncủa Chủ tịch Ủy ban nhân dân tỉnh Cà Mau)'
	],
	[
		'(Kèm theo Quyết định số 15/QĐ-UBND ngày 23 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh)',
		66,
		'(Kèm theo Quyết định số 15/QĐ-UBND ngày 23 tháng 11 năm 2026\ncủa Chủ tịch Ủy ban nhân dân thành phố Hồ Chí Minh)'
	]
])('%s breaks inside no name, no number and no word', (text, most, lines) => {
	expect(balancedLines(text, most)).toBe(lines);
});

test('a title in lines has no word alone on one', () => {
	const title = 'TÀI LIỆU KHUNG KIẾN TRÚC SỐ CỦA CƠ QUAN, TỔ CHỨC TRONG HỆ THỐNG CHÍNH TRỊ';
	for (const line of balancedLines(title, 34).split('\n')) {
		expect(line.length).toBeLessThanOrEqual(34);
		expect(line).toContain(' ');
	}
});

test('running text holds a name behind its kind and a number behind its word, and nothing else', () => {
	expect(withHeldNames('Khung kiến trúc Chính quyền số tỉnh Cà Mau (phiên bản 1.0), theo Mẫu số 01;')).toBe(
		'Khung kiến trúc Chính quyền số tỉnh Cà\u00a0Mau (phiên\u00a0bản\u00a01.0), theo Mẫu\u00a0số\u00a001;'
	);
});
