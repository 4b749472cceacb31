import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { invariantPack } from '$models/views/pack-fixture';
import { headerRow } from './header-row';
import { tableColumns } from './table-columns';
import { tableOf } from './tables';

const pack = invariantPack(builtInPack('vn-1425'));

function columns(of: string) {
	const table = tableOf(pack, of);
	if (table === null) throw new Error(`no table ${of}`);
	return tableColumns(pack, table, 'vi', (key) => key).all;
}

describe('a heading that was pasted', () => {
	it('names columns in either language, by field, without diacritics and in any order', () => {
		expect(headerRow(['Đích', 'NGUON', 'Loại quan hệ:', 'state'], columns('@relation'))).toEqual([
			'@target',
			'@source',
			'@type',
			'state'
		]);
		expect(headerRow(['Source', 'Target', 'Relation type'], columns('@relation'))).toEqual([
			'@source',
			'@target',
			'@type'
		]);
		expect(headerRow(['STT', 'Tên hệ thống', 'Đơn vị chủ quản'], columns('system'))).toEqual([null, 'name', 'owner']);
	});

	it('is told from a record', () => {
		expect(headerRow(['Cổng dịch vụ công', 'Sở Thông tin', 'KT-1'], columns('system'))).toBeNull();
		expect(headerRow(['Hệ thống A', 'Ghi chú', 'x'], columns('system'))).toBeNull();
		expect(headerRow([''], columns('system'))).toBeNull();
	});

	it('may be of one column, and names each column once', () => {
		expect(headerRow(['Tên đối tượng'], columns('system'))).toEqual(['name']);
		expect(headerRow(['Tên', 'Tên gọi', 'Chủ quản'], columns('system'))).toEqual(['name', null, 'owner']);
	});
});
