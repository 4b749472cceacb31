import { expect, it } from 'vitest';
import type { ListedRecord } from '$lib/conformance/record-list';
import { filteredRecords } from './record-filter';

const row = (code: string, name: string, kind = 'system', layer = 'L3'): ListedRecord => ({
	id: code,
	code,
	name,
	kind,
	layer,
	cells: ['Sở Y tế', '', null]
});
const rows = [
	row('KT-1', 'Cổng dịch vụ công'),
	row('KT-2', 'Kho dữ liệu', 'database', 'L2'),
	row('KT-3', 'Đường truyền')
];
const found = (text: string, kind = '', layer = ''): readonly string[] =>
	filteredRecords(rows, { text, kind, layer }).map(({ id }) => id);

it('finds words in any order, without diacritics, in code, name and what the row says', () => {
	expect(found('')).toEqual(['KT-1', 'KT-2', 'KT-3']);
	expect(found('du lieu kho')).toEqual(['KT-2']);
	expect(found('DUONG')).toEqual(['KT-3']);
	expect(found('kt-1')).toEqual(['KT-1']);
	expect(found('so y te kho')).toEqual(['KT-2']);
	expect(found('không có')).toEqual([]);
});

it('narrows by kind and layer at once', () => {
	expect(found('', 'system')).toEqual(['KT-1', 'KT-3']);
	expect(found('', 'system', 'L2')).toEqual([]);
	expect(found('', '', 'L2')).toEqual(['KT-2']);
});
