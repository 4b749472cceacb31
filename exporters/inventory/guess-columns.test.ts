import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { findTable } from './find-table';
import { guessSheet } from './guess-columns';
import { analyse } from './inventory';
import { readCsv } from './read-csv';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The built-in pack is missing');

/** The target of each column of a table whose first row is its header. */
function targetsOf(header: readonly string[], ...rows: readonly (readonly string[])[]): readonly string[] {
	const text = [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
	const table = findTable(readCsv(text, 'kiem-ke.csv', 100));
	if (table === null) throw new Error('no table');
	return guessSheet(pack as NonNullable<typeof pack>, table).columns.map(({ target }) => target);
}

/** Headers of inventories as agencies write them, with values as they stand below, and what they mean. */
const seen: readonly (readonly [header: string, values: readonly string[], target: string])[] = [
	['STT', ['1', '2', '3'], '@skip'],
	['Mã', ['HT01', 'HT02', 'HT03'], 'sourceCode'],
	['Mã hệ thống', ['HT01', 'HT02', 'HT03'], 'sourceCode'],
	['Mã HTTT', ['HT01', 'HT02', 'HT03'], 'sourceCode'],
	['Mã số', ['HT01', 'HT02', 'HT03'], 'sourceCode'],
	['Mã NAS', ['N1', 'N2', 'N3'], 'nasCode'],
	['Đơn vị vận hành', ['Sở A', 'Sở B', 'Sở C'], 'operator'],
	['Vận hành', ['Sở A', 'Sở B', 'Sở C'], 'operator'],
	['Năm vận hành', ['2019', '2020', '2021'], '@started'],
	['Vận hành từ năm', ['2019', '2020', '2021'], '@started'],
	['Thời điểm vận hành', ['12/2019', '2020', '5/2021'], '@started'],
	['Năm bắt đầu sử dụng', ['2019', '2020', '2021'], '@started'],
	['Năm hoàn thành', ['2019', '2020', '2021'], '@note'],
	['Năm kết thúc', ['2029', '2030', '2031'], '@ended'],
	['Kinh phí vận hành (triệu đồng)', ['120', '350', '90'], '@note'],
	['Kinh phí', ['120', '350', '90'], '@note'],
	['Số lượng người sử dụng', ['120', '350', '90'], '@note'],
	['Cơ quan chủ quản', ['Sở A', 'Sở B', 'Sở C'], 'owner'],
	['Đơn vị quản lý', ['Sở A', 'Sở B', 'Sở C'], 'owner'],
	['Chủ đầu tư', ['Sở A', 'Sở B', 'Sở C'], 'owner'],
	['Tình trạng', ['Đang vận hành', 'Đang xây dựng', 'Ngừng'], 'lifecycle'],
	['Cấp độ ATTT', ['Cấp 2', 'Cấp 3', 'Cấp 2'], 'securityLevel'],
	['Số quyết định phê duyệt cấp độ', ['12/QĐ-STTTT', '13/QĐ-STTTT', '14/QĐ'], 'levelDecision'],
	['Nơi đặt máy chủ', ['Trung tâm dữ liệu tỉnh', 'Cloud', 'Thuê cloud'], 'hosting'],
	['Ghi chú', ['', 'đang sửa', ''], 'note'],
	['Số điện thoại', ['0912345678', '0987654321', '0909090909'], '@note'],
	['Nhà cung cấp', ['VNPT', 'Viettel', 'FPT'], '@note']
];

describe('a column of an inventory', () => {
	it.each(seen)('“%s” is taken for what it says', (header, values, target) => {
		const targets = targetsOf(
			['Tên hệ thống', header, 'Màu'],
			...values.map((value, at) => [`Hệ thống thử ${at}`, value, 'xanh'])
		);
		expect(targets).toEqual(['name', target, '@note']);
	});

	it('is told apart from another with words in common', () => {
		const targets = targetsOf(
			['Mã', 'Tên phần mềm', 'Đơn vị chủ quản', 'Đơn vị vận hành', 'Năm vận hành', 'Kinh phí vận hành'],
			['A1', 'Phần mềm A', 'Sở A', 'Sở A', '2019', '120'],
			['A2', 'Phần mềm B', 'Sở B', 'Sở B', '2021', '90']
		);
		expect(targets).toEqual(['sourceCode', 'name', 'owner', 'operator', '@started', '@note']);
	});
});

it('a kind that neither the name of a sheet nor its headings tell is said to be only the usual one', async () => {
	const csv = (head: string): Uint8Array => new TextEncoder().encode(`${head}\nX1,Thử A,Sở A\nX2,Thử B,Sở B\n`);
	const told = async (head: string) => {
		const analysis = await analyse(csv(head), 'bang.csv', pack as NonNullable<typeof pack>);
		if (!analysis.ok) throw new Error(analysis.problem.message);
		return analysis.value.sheets.map(({ kind, kindFrom }) => [kind, kindFrom]);
	};
	expect(await told('Mã riêng,Tên,Đơn vị chủ quản')).toEqual([['system', 'default']]);
	expect(await told('Mã riêng,Tên hệ thống,Đơn vị chủ quản')).toEqual([['system', 'words']]);
});
