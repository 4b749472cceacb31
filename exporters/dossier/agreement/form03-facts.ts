/** What the finished workbook of Form 03 says: the side that the other two forms are held against. */
import { readWorkbook, type Sheet } from './office-xml';
import type { Tell } from './agreement';

export type Row = Readonly<Record<string, string>>;

export interface Form03Facts {
	/** The day as dd/mm/yyyy; '' where nothing is said. */
	readonly dossier: {
		readonly framework: string;
		readonly code: string;
		readonly version: string;
		readonly cutoff: string;
	};
	readonly objects: ReadonlyMap<string, Row>;
	readonly relations: ReadonlyMap<string, Row>;
	readonly gaps: ReadonlySet<string>;
	readonly tasks: ReadonlySet<string>;
}

export const keys = {
	object: 'Mã đối tượng',
	objectName: 'Tên đối tượng',
	kind: 'Loại đối tượng',
	recordType: 'Loại bản ghi',
	owner: 'Cơ quan chủ quản',
	modelState: 'Trạng thái mô hình',
	relation: 'Mã quan hệ',
	source: 'Đối tượng nguồn',
	target: 'Đối tượng đích',
	gap: 'Mã nội dung',
	task: 'Mã nhiệm vụ chuyển đổi kiến trúc'
} as const;

const UNDETERMINED = 'Chưa xác định';

/** Nothing said and "Chưa xác định" are the same here: one form prints it where another has an empty cell. */
export const stated = (text: string): string => (text === UNDETERMINED ? '' : text.normalize('NFC').trim());

/** A day as a workbook stores it, counted from the end of 1899. */
function dayOf(stored: string): string {
	if (!/^\d+$/u.test(stored)) return stored;
	const date = new Date(Date.UTC(1899, 11, 30) + Number(stored) * 86_400_000);
	return date.toISOString().slice(0, 10).split('-').reverse().join('/');
}

/** The guide's two columns: label beside value. */
const guide = ({ lines }: Sheet): ReadonlyMap<string, string> =>
	new Map(lines.map((line) => [line.get('A') ?? '', line.get('B') ?? '']));

function byKey(rows: readonly Row[], key: string, path: string, tell: Tell): ReadonlyMap<string, Row> {
	const found = new Map<string, Row>();
	for (const row of rows) {
		const code = row[key] ?? '';
		if (code === '') {
			if (Object.values(row).some((text) => text !== ''))
				tell(
					'no-code',
					`${path} › ${key}`,
					`Dòng “${row[keys.objectName] ?? Object.values(row).join('; ').slice(0, 80)}” chưa có mã.`
				);
			continue;
		}
		if (found.has(code)) tell('count-differs', `${path} › ${code}`, `Mã ${code} có ở hai dòng của Mẫu số 03.`);
		found.set(code, row);
	}
	return found;
}

/** Reads the workbook; throws where it is none. */
export async function readForm03Facts(bytes: Uint8Array, path: string, tell: Tell): Promise<Form03Facts> {
	const sheets = new Map((await readWorkbook(bytes)).map((sheet) => [sheet.name, sheet]));
	const rowsOf = (name: string): readonly Row[] => {
		const sheet = sheets.get(name);
		if (sheet === undefined) tell('unreadable', `${path} › ${name}`, `Mẫu số 03 không có trang ${name}.`);
		return sheet?.rows ?? [];
	};
	const cover = sheets.get('HUONG_DAN');
	const said = cover === undefined ? new Map<string, string>() : guide(cover);
	const pairs = rowsOf('HOANTHIEN_NV');
	const codesIn = (key: string): ReadonlySet<string> =>
		new Set(pairs.map((row) => row[key] ?? '').filter((code) => code !== ''));
	return {
		dossier: {
			framework: stated(said.get('Tên Khung kiến trúc số') ?? ''),
			code: stated(said.get('Mã hồ sơ') ?? ''),
			version: stated(said.get('Phiên bản') ?? ''),
			cutoff: stated(dayOf(said.get('Ngày chốt dữ liệu') ?? ''))
		},
		objects: byKey(rowsOf('DM_DOITUONG'), keys.object, path, tell),
		relations: byKey(rowsOf('QH_KETNOI'), keys.relation, path, tell),
		gaps: codesIn(keys.gap),
		tasks: codesIn(keys.task)
	};
}
