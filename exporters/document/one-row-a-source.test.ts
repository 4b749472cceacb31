import { expect, test } from 'vitest';
import { oneRowASource } from './one-row-a-source';

const columns = ['Khung/tài liệu nguồn', 'Mã đối tượng', 'Quan hệ ánh xạ'].map((title) => ({ title, weight: 1 }));
const table = (...rows: readonly (readonly string[])[]) => ({ columns, rows, keys: rows.map((_, at) => `m${at}`) });

test('a source stands once for each relation to it, with the objects that have that', () => {
	const told = oneRowASource(
		table(
			['Khung của bộ', 'KT-1', 'Cụ thể hóa'],
			['Khung của bộ', 'KT-2', 'Cụ thể hóa'],
			['Khung quốc gia', 'QG-1', 'Tham chiếu'],
			['Khung của bộ', 'KT-3', 'Cụ thể hóa'],
			['Khung của bộ', 'KT-4', 'Tham chiếu']
		)
	);
	expect(told?.columns.map(({ title }) => title)).toEqual(['Khung/tài liệu nguồn', 'Các đối tượng', 'Quan hệ ánh xạ']);
	expect(told?.rows).toEqual([
		['Khung của bộ', 'KT-1 đến KT-3', 'Cụ thể hóa'],
		['Khung quốc gia', 'QG-1', 'Tham chiếu'],
		['Khung của bộ', 'KT-4', 'Tham chiếu']
	]);
});

test('sources with one object each stay as they are', () => {
	expect(oneRowASource(table(['A', 'KT-1', 'Tham chiếu'], ['B', 'KT-2', 'Tham chiếu']))).toBeUndefined();
});
