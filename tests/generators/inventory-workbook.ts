/** Inventory workbooks as somebody might keep them: other column names, another order, faults that are told. */
import exceljs from 'exceljs';
import { seeded, type Random } from './random';

export interface PlantedCell {
	readonly sheet: string;
	readonly cell: string;
	readonly kind: 'repaired' | 'refused' | 'kept-aside' | 'duplicate';
	readonly code: string;
}

export interface GeneratedWorkbook {
	readonly fileName: string;
	readonly bytes: Uint8Array;
	readonly planted: readonly PlantedCell[];
	/** Number of different objects that the rows name. */
	readonly objects: number;
}

type Value = string | number | Date | exceljs.CellErrorValue;
type ColumnId = 'no' | 'name' | 'owner' | 'state' | 'started' | 'ended' | 'level' | 'scope' | 'contact' | 'odd';

const headers: Readonly<Record<ColumnId, readonly string[]>> = {
	no: ['STT', 'TT', 'Số TT'],
	name: ['Tên hệ thống', 'Tên phần mềm', 'TÊN ĐỐI TƯỢNG', 'Tên ứng dụng'],
	owner: ['Cơ quan chủ quản', 'Đơn vị chủ quản', 'Chủ quản'],
	state: ['Tình trạng', 'Trạng thái', 'Tình trạng hoạt động', 'Trạng thái vòng đời'],
	started: ['Năm đưa vào SD', 'Ngày đưa vào sử dụng', 'Ngày bắt đầu', 'Năm triển khai'],
	ended: ['Hạn bảo trì', 'Ngày hết hạn', 'Ngày kết thúc'],
	level: ['Cấp độ ATTT', 'Cấp độ an ninh mạng', 'Cấp độ'],
	scope: ['Phạm vi sử dụng', 'Phạm vi triển khai', 'Phạm vi'],
	contact: ['Đầu mối xác nhận', 'Đầu mối liên hệ', 'Người cung cấp thông tin'],
	odd: ['Chỉ số X7', 'Mục Ω', 'Kq. 3b']
};

const subjects = [
	'văn bản',
	'nhân sự',
	'tài sản',
	'trường học',
	'bệnh viện',
	'tàu cá',
	'đất rừng',
	'du lịch',
	'hội nghị',
	'báo cáo',
	'công chứng',
	'vận tải'
];
const owners = ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính', 'Văn phòng UBND', 'Sở Công Thương'];
const states = ['Đang vận hành', 'Đang xây dựng', 'Thử nghiệm', 'Nâng cấp'];
const otherStates = ['Đang chạy', 'đang sd', 'Ngừng', 'Chạy thử'];
const scopes = ['Cấp tỉnh', 'Cấp xã', 'Đơn vị'];
const otherDates = ['12/2023', '03.05.2022', '15/8/2021', 'tháng 4/2020'];

interface Row {
	readonly values: Partial<Record<ColumnId, Value>>;
	readonly faults: { readonly column: ColumnId; readonly kind: PlantedCell['kind']; readonly code: string }[];
}

function cleanRow(random: Random, name: string, number: number): Row {
	return {
		faults: [],
		values: {
			no: number,
			name,
			owner: random.pick(owners),
			state: random.pick(states),
			started: random.pick(['2021', '2022', new Date('2020-06-15T00:00:00Z')]),
			ended: '2027',
			level: random.pick([1, 2, 3, 'Cấp độ 2']),
			scope: random.pick(scopes),
			contact: 'Phòng Tổng hợp'
		}
	};
}

/** One fault a cell: what stands there, and what the ledger must call it. */
const faults: readonly ((random: Random) => readonly [ColumnId, Value, PlantedCell['kind'], string])[] = [
	() => ['started', '31/02/2024', 'refused', 'impossible-date'],
	() => ['started', '30.02.2023', 'refused', 'impossible-date'],
	() => ['started', 'năm kia', 'refused', 'impossible-date'],
	() => ['started', '1/1/1812', 'refused', 'date-out-of-range'],
	(random) => ['ended', random.pick(['31/12/2001', '2002', '5/1999']), 'refused', 'date-order'],
	(random) => ['state', 10 + random.below(90), 'refused', 'number-in-list'],
	() => ['state', 'tùy ngày', 'kept-aside', 'unknown-value'],
	(random) => ['level', 6 + random.below(4), 'refused', 'out-of-range'],
	() => ['level', 'Cấp độ 0', 'refused', 'out-of-range'],
	(random) => [random.pick(['state', 'level', 'scope', 'contact']), { error: '#REF!' }, 'refused', 'error-cell'],
	(random) => ['state', random.pick(otherStates), 'repaired', 'synonym'],
	(random) => ['started', random.pick(otherDates), 'repaired', 'date-format'],
	() => ['contact', 'Phòng Kế hoạch'.normalize('NFD'), 'repaired', 'unicode'],
	() => ['contact', ' Phòng  Kế hoạch', 'repaired', 'spacing'],
	() => ['odd', 'α-17', 'kept-aside', 'unknown-column']
];

function layOut(
	sheet: exceljs.Worksheet,
	random: Random,
	columns: readonly ColumnId[],
	rows: readonly Row[]
): PlantedCell[] {
	const titles = random.below(4);
	for (let title = 1; title <= titles; title += 1) {
		sheet.mergeCells(title, 1, title, columns.length);
		sheet.getCell(title, 1).value = `BẢNG KIỂM KÊ PHẦN ${title}`;
	}
	let at = titles + 1 + random.below(2);
	const names = columns.map((column) => random.pick(headers[column]));
	const tall = random.below(2) === 1;
	names.forEach((name, index) => {
		if (tall) sheet.mergeCells(at, index + 1, at + 1, index + 1);
		sheet.getCell(at, index + 1).value = name;
	});
	at += tall ? 2 : 1;
	return rows.flatMap((row, index) => {
		columns.forEach((column, place) => {
			const value = row.values[column];
			if (value !== undefined) sheet.getCell(at + index, place + 1).value = value;
		});
		return row.faults.map(({ column, kind, code }) => ({
			sheet: sheet.name,
			cell: sheet.getCell(at + index, columns.indexOf(column) + 1).address,
			kind,
			code
		}));
	});
}

/** The same workbook for the same seed. */
export async function inventoryWorkbook(seed: number): Promise<GeneratedWorkbook> {
	const random = seeded(seed);
	const workbook = new exceljs.Workbook();
	const planted: PlantedCell[] = [];
	let objects = 0;
	const sheets = 1 + random.below(2);
	for (let part = 1; part <= sheets; part += 1) {
		const names = random
			.shuffled(subjects)
			.slice(0, 5 + random.below(7))
			.map((subject) => `Phần mềm quản lý ${subject} ${part}`);
		objects += names.length;
		const rows = names.map((name, index) => cleanRow(random, name, index + 1));
		for (const row of rows) {
			if (random.below(3) === 0) continue;
			const [column, value, kind, code] = random.pick(faults)(random);
			row.values[column] = value;
			row.faults.push({ column, kind, code });
		}
		const again = rows.find((row) => row.faults.length === 0);
		if (again !== undefined && random.below(2) === 0) {
			const name = String(again.values.name);
			rows.push({
				values: { ...again.values, no: rows.length + 1, name: random.pick([name, name.toUpperCase()]) },
				faults: [{ column: 'name', kind: 'duplicate', code: 'same-in-file' }]
			});
		}
		if (random.below(3) === 0) {
			const { name: _name, ...values } = cleanRow(random, '', rows.length + 1).values;
			rows.push({ values, faults: [{ column: 'name', kind: 'refused', code: 'no-name' }] });
		}
		const columns = random.shuffled(Object.keys(headers) as ColumnId[]);
		planted.push(...layOut(workbook.addWorksheet(`Hệ thống ${part}`), random, columns, rows));
	}
	return {
		fileName: `kiem-ke-${seed}.xlsx`,
		bytes: new Uint8Array(await workbook.xlsx.writeBuffer()),
		planted,
		objects
	};
}
