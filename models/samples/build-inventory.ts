/**
 * Writes the workbook that the sample came from: `node --import tsx models/samples/build-inventory.ts`. It is as such
 * workbooks are: titles above, headers of two rows, dates in many forms, and faults, each named in the file beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { textOf, type Fields } from '$models/architecture/field';
import { readCanonical } from '$models/architecture/canonical';
import type { ArchitectureObject } from '$models/architecture/architecture';

type Cell = string | number | Date | exceljs.CellErrorValue;

interface Planted {
	readonly sheet: string;
	readonly cell: string;
	readonly kind: 'repaired' | 'kept-aside' | 'refused' | 'duplicate';
	readonly code: string;
	readonly why: string;
}

const place = (name: string): URL => new URL(name, import.meta.url);
const read = readCanonical(readFileSync(place('ca-mau.khuevan.json'), 'utf8'));
if (!read.ok) throw new Error(read.problem.message);

const own = [...read.value.architecture.objects.values()].filter(
	({ fields, code }) => textOf(fields['recordType']) === 'original' && code.startsWith('KT-')
);
const byCode = (a: ArchitectureObject, b: ArchitectureObject): number =>
	Number(a.code.slice(3)) - Number(b.code.slice(3));
const systems = own.filter(({ kind }) => kind === 'system' || kind === 'platform').sort(byCode);
const databases = own.filter(({ kind }) => kind === 'database').sort(byCode);

/** In which words a province says where in its life a thing is. */
const states: Readonly<Record<string, readonly string[]>> = {
	operating: ['Đang vận hành', 'Đang chạy', 'đang sd', 'Đang sử dụng'],
	upgrading: ['Đang nâng cấp'],
	building: ['Đang xây dựng', 'Đang triển khai'],
	trial: ['Thử nghiệm', 'Chạy thử'],
	planned: ['Dự kiến'],
	merging: ['Hợp nhất'],
	replacing: ['Thay thế'],
	ended: ['Ngừng']
};

const dates: readonly Cell[] = [
	new Date('2022-03-15T00:00:00Z'),
	'12/2023',
	'2021',
	'03.05.2022',
	'15/8/2024',
	2020,
	'tháng 5/2023'
];

const text = (fields: Fields, field: string): string => textOf(fields[field]);

function stateOf({ fields }: ArchitectureObject, index: number): string {
	const words = states[text(fields, 'lifecycle')] ?? ['Đang vận hành'];
	return words[index % words.length] ?? '';
}

/** Owners as people write them: the province's name left out. */
const ownerOf = ({ fields }: ArchitectureObject): string => text(fields, 'owner').replace(/ tỉnh Cà Mau$/u, '');

const planted: Planted[] = [];
const workbook = new exceljs.Workbook();
workbook.creator = 'Dữ liệu minh họa';
workbook.created = new Date('2026-11-20T00:00:00Z');
workbook.modified = workbook.created;

function plant(
	sheet: exceljs.Worksheet,
	cell: string,
	value: Cell,
	kind: Planted['kind'],
	code: string,
	why: string
): void {
	sheet.getCell(cell).value = value;
	planted.push({ sheet: sheet.name, cell, kind, code, why });
}

function head(sheet: exceljs.Worksheet, title: string, groups: readonly (readonly [string, string, string])[]): void {
	const last = groups.map(([, to]) => to).at(-1) ?? 'A';
	sheet.mergeCells(`A1:${last}1`);
	sheet.getCell('A1').value = 'UBND TỈNH CÀ MAU (DỮ LIỆU MINH HỌA)';
	sheet.mergeCells(`A2:${last}2`);
	sheet.getCell('A2').value = title;
	for (const [from, to, header] of groups) {
		sheet.mergeCells(from === to ? `${from}4:${from}5` : `${from}4:${to}4`);
		sheet.getCell(`${from}4`).value = header;
	}
	sheet.getRow(4).font = { bold: true };
	sheet.getRow(5).font = { bold: true };
}

const FIRST = 6;
const it = workbook.addWorksheet('Hệ thống CNTT');
head(it, 'BẢNG KIỂM KÊ HỆ THỐNG, PHẦN MỀM ĐẾN NGÀY 20/11/2026', [
	['A', 'A', 'STT'],
	['B', 'B', 'Tên phần mềm'],
	['C', 'D', 'Đơn vị'],
	['E', 'F', 'Sử dụng'],
	['G', 'G', 'Kết nối LGSP'],
	['H', 'H', 'Cấp độ ATTT'],
	['I', 'I', 'Phạm vi sử dụng'],
	['J', 'J', 'Hạn bảo trì'],
	['K', 'K', 'Chỉ số X7']
]);
for (const [cell, header] of [
	['C5', 'Đơn vị chủ quản'],
	['D5', 'Đơn vị vận hành'],
	['E5', 'Năm đưa vào SD'],
	['F5', 'Tình trạng']
] as const) {
	it.getCell(cell).value = header;
}
systems.forEach((object, index) => {
	const { fields } = object;
	const name = text(fields, 'name');
	it.getRow(FIRST + index).values = [
		index + 1,
		index % 9 === 4 ? name.normalize('NFD') : name,
		ownerOf(object),
		text(fields, 'operator'),
		dates[index % dates.length] ?? '',
		stateOf(object, index),
		index % 3 === 0 ? 'Có' : 'Không',
		text(fields, 'securityLevel') === ''
			? ''
			: index % 2 === 0
				? Number(text(fields, 'securityLevel'))
				: `Cấp độ ${text(fields, 'securityLevel')}`,
		['Toàn tỉnh', 'Nội bộ', 'cấp tỉnh; cấp xã'][index % 3] ?? '',
		index % 5 === 0 ? '31/12/2027' : ''
	];
});

const store = workbook.addWorksheet('CSDL - Kho dữ liệu');
head(store, 'BẢNG KIỂM KÊ CƠ SỞ DỮ LIỆU, KHO DỮ LIỆU', [
	['A', 'A', 'TT'],
	['B', 'B', 'Tên CSDL'],
	['C', 'D', 'Cơ quan'],
	['E', 'E', 'Ngày đưa vào sử dụng'],
	['F', 'F', 'Trạng thái'],
	['G', 'G', 'Dữ liệu cá nhân'],
	['H', 'H', 'Cấp độ ATTT'],
	['I', 'I', 'Ghi chú']
]);
store.getCell('C5').value = 'Chủ quản';
store.getCell('D5').value = 'Chủ quản dữ liệu';
databases.forEach((object, index) => {
	const { fields } = object;
	store.getRow(FIRST + index).values = [
		index + 1,
		index % 6 === 2 ? text(fields, 'name').normalize('NFD') : text(fields, 'name'),
		ownerOf(object),
		text(fields, 'dataOwner'),
		dates[(index + 2) % dates.length] ?? '',
		stateOf(object, index),
		['', 'Có', 'Không'][index % 3] ?? '',
		text(fields, 'securityLevel') === '' ? '' : Number(text(fields, 'securityLevel')),
		index % 4 === 0 ? 'Số liệu minh họa' : ''
	];
});

/* Three duplicates. */
function repeat(sheet: exceljs.Worksheet, from: number, to: number, name: (text: string) => string): void {
	sheet.getRow(from).eachCell({ includeEmpty: false }, (cell, column) => {
		sheet.getRow(to).getCell(column).value = cell.value;
	});
	sheet.getCell(`A${to}`).value = to - FIRST + 1;
	const shown = name(String(sheet.getCell(`B${from}`).value).normalize('NFC'));
	plant(sheet, `B${to}`, shown, 'duplicate', 'same-in-file', `Trùng với dòng ${from}`);
}
const endOfIt = FIRST + systems.length;
repeat(it, FIRST + 1, endOfIt, (name) => name.toUpperCase());
repeat(it, FIRST + 5, endOfIt + 1, (name) => name);
repeat(store, FIRST + 3, FIRST + databases.length, (name) => name.replace('CSDL', 'Csdl'));

/* Five impossible cells. */
plant(it, `E${FIRST + 8}`, '31/02/2024', 'refused', 'impossible-date', 'Ngày không có trong lịch');
plant(it, `F${FIRST + 11}`, 77, 'refused', 'number-in-list', 'Số trong cột danh mục');
it.getCell(`E${FIRST + 15}`).value = '2024';
plant(it, `J${FIRST + 15}`, '31/12/2019', 'refused', 'date-order', 'Hạn bảo trì trước năm đưa vào sử dụng');
plant(it, `H${FIRST + 20}`, 9, 'refused', 'out-of-range', 'Không có cấp độ 9');
plant(store, `F${FIRST + 6}`, { error: '#REF!' }, 'refused', 'error-cell', 'Công thức hỏng');

/* A column nobody understands. */
for (const row of [FIRST, FIRST + 4, FIRST + 9])
	plant(it, `K${row}`, `q${row}-α`, 'kept-aside', 'unknown-column', 'Cột không rõ nghĩa');

/** Zip dates are the only thing that the writer takes from the clock. */
async function steady(bytes: Uint8Array): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(bytes);
	const out = new JSZip();
	for (const name of Object.keys(zip.files).sort()) {
		const file = zip.file(name);
		if (file === null) continue;
		out.file(name, await file.async('uint8array'), { date: new Date('2026-11-20T12:00:00Z'), createFolders: false });
	}
	return out.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

writeFileSync(place('ca-mau-kiem-ke.xlsx'), await steady(new Uint8Array(await workbook.xlsx.writeBuffer())));
writeFileSync(place('ca-mau-kiem-ke.faults.json'), `${JSON.stringify(planted, null, '\t')}\n`);
