import { expect, test } from 'vitest';
import { fitted } from './column-widths';

const titles = (...names: string[]): { title: string; weight: number }[] =>
	names.map((title) => ({ title, weight: 1 }));

test('long texts get the room that short codes leave', () => {
	const rows = Array.from({ length: 10 }, (_, at) => [
		`KT-${at}`,
		'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh'
	]);
	const [code, name] = fitted(titles('Mã', 'Tên'), rows);
	expect((name?.weight ?? 0) / (code?.weight ?? 1)).toBeGreaterThan(4);
});

test('a column has room for its longest word, and one endless word does not take the line', () => {
	const [first, second] = fitted(titles('A', 'B'), [['hành', `https://${'x'.repeat(400)}.vn`]]);
	expect(first?.weight).toBeGreaterThanOrEqual(4);
	expect((second?.weight ?? 0) / (first?.weight ?? 1)).toBeLessThan(20);
});

test('neither a cell of very many words nor very many rows are too many', () => {
	const words = Array.from({ length: 150_000 }, () => 'chữ').join(' ');
	const rows = [[words], [words.replaceAll(' ', '/')], ...Array.from({ length: 150_000 }, () => ['hành'])];
	expect(fitted(titles('A'), rows)[0]?.weight).toBeGreaterThan(0);
});

test('a table without rows keeps every column', () => {
	for (const { weight } of fitted(titles('Mã đối tượng', 'Tên', 'Ghi chú'), [])) expect(weight).toBeGreaterThan(0);
});

test('a date stays on one line', () => {
	const columns = [
		{ title: 'Tên', weight: 1 },
		{ title: 'Ngày', weight: 1 }
	];
	const [name, date] = fitted(
		columns,
		Array.from({ length: 9 }, () => ['Nhiệm vụ '.repeat(20), '01/10/2026'])
	);
	expect(date?.weight).toBeGreaterThanOrEqual(10);
	expect(name?.weight).toBeGreaterThan(date?.weight ?? 0);
});
