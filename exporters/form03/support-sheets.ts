/** The three sheets that explain the others: how to fill them in, the value lists, the dictionary of fields. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Pack } from '$models/framework/pack';
import { editionName } from '$models/views/edition-name';
import { wordsIn } from '$models/views/words';
import { capitalised } from '$models/text/capitalised';
import { draftNotice } from '$exporters/draft-notice';
import { wholeFrameworkName } from '$exporters/framework-name';
import type { ExportInput } from '$exporters/exporter';
import { columnLetters } from './checks';
import { acrossPage, printReadable, rowHeight, styleHeader } from './style';
import { historyNotes } from './history';
import { fieldOfColumn, subjectsOfSheet, type FormTable } from './tables';
import { fieldsInNotes } from './told-in-notes';
import { NOT_APPLICABLE, printable, UNDETERMINED, vietnameseDate } from './wording';

export const guideSheet = 'HUONG_DAN';
export const listSheet = 'DM_GIATRI';
export const dictionarySheet = 'TU_DIEN_TRUONG';

/** Labels in front of the dossier's own data; `read` finds them again. */
export const dossierLabels = {
	name: 'Tên Khung kiến trúc số',
	agency: 'Cơ quan, tổ chức',
	code: 'Mã hồ sơ',
	version: 'Phiên bản',
	effective: 'Ngày hiệu lực',
	cutoff: 'Ngày chốt dữ liệu'
} as const;

const text = (sheet: Worksheet, row: number, column: number, value: string, bold = false): void => {
	const cell = sheet.getCell(row, column);
	cell.value = printable(value);
	cell.numFmt = '@';
	cell.font = { name: 'Times New Roman', size: 12, bold };
	cell.alignment = { wrapText: true, vertical: 'top' };
	const line = sheet.getRow(row);
	// A row that has no height yet says so by none at all, whatever its type promises.
	const before = Number.isFinite(line.height) ? line.height : 0;
	line.height = Math.max(before, rowHeight([{ text: value, width: sheet.getColumn(column).width ?? 24 }]));
};

const date = (sheet: Worksheet, row: number, iso: string | null): void => {
	if (iso === null || !/^\d{4}-\d{2}-\d{2}$/u.test(iso)) {
		text(sheet, row, 2, iso ?? '');
		return;
	}
	const cell = sheet.getCell(row, 2);
	cell.value = new Date(`${iso}T00:00:00Z`);
	cell.numFmt = 'dd/mm/yyyy';
	cell.font = { name: 'Times New Roman', size: 12 };
	cell.alignment = { horizontal: 'left', vertical: 'top' };
};

export function writeGuide(workbook: Workbook, input: ExportInput, tables: readonly FormTable[]): void {
	const sheet = workbook.addWorksheet(guideSheet, acrossPage);
	const { meta } = input.edition.architecture;
	sheet.columns = [{ width: 34 }, { width: 90 }];
	text(sheet, 1, 1, 'MẪU SỐ 03 – BỘ DỮ LIỆU KIẾN TRÚC', true);
	const rows: readonly (readonly [string, string])[] = [
		[dossierLabels.name, wholeFrameworkName(input.edition.architecture, input.pack)],
		[dossierLabels.agency, meta.agencyName],
		[dossierLabels.code, input.dossier.code],
		[dossierLabels.version, input.dossier.version]
	];
	let at = 3;
	for (const [label, value] of rows) {
		text(sheet, at, 1, label, true);
		text(sheet, at, 2, value);
		at += 1;
	}
	for (const [label, iso] of [
		[dossierLabels.cutoff, input.dossier.cutoffDate],
		[dossierLabels.effective, input.dossier.effectiveDate]
	] as const) {
		text(sheet, at, 1, label, true);
		date(sheet, at, iso);
		at += 1;
	}
	text(sheet, at, 1, 'Trạng thái dữ liệu tại ngày', true);
	text(sheet, at, 2, vietnameseDate(input.asOf));
	at += 1;
	const draft = draftNotice(input.dossier);
	if (draft !== null) {
		text(sheet, at, 1, 'Dự thảo', true);
		text(sheet, at, 2, `${draft}.`, true);
		at += 1;
	}
	const mark = editionName(input.edition.level, wordsIn('vi'));
	if (mark !== '') {
		text(sheet, at, 1, 'Bản phát hành', true);
		text(sheet, at, 2, `${mark}; không thay cho bản gốc.`, true);
		at += 1;
	}
	if (meta.sample) {
		text(sheet, at, 1, 'Lưu ý', true);
		text(sheet, at, 2, 'DỮ LIỆU MINH HỌA, không phải số liệu của cơ quan.', true);
		at += 1;
	}
	at += 1;
	text(sheet, at, 1, 'Cách ghi', true);
	const advice = [
		'Mỗi đối tượng, quan hệ, ánh xạ là một dòng; mỗi cặp nội dung cần hoàn thiện và nhiệm vụ là một dòng.',
		'Cột dẫn chiếu ghi mã đối tượng của trang DM_DOITUONG; một ô có nhiều giá trị được ngăn bằng dấu chấm phẩy.',
		`Chưa có thông tin: ghi “${UNDETERMINED}”, nêu lý do, đầu mối và thời hạn tại cột Ghi chú.`,
		`Không thuộc phạm vi: ghi “${NOT_APPLICABLE}”. Không để trống trường bắt buộc.`,
		'Cột danh mục chọn giá trị của trang DM_GIATRI; ý nghĩa và mức yêu cầu của từng trường nằm ở trang TU_DIEN_TRUONG.',
		'Cột KIỂM TRA tự nêu trường bắt buộc còn thiếu, mã trùng và mã không có trong Bảng 1, theo ô đang ghi.',
		`Cột KIỂM TRA còn nêu mã các quy tắc bắt buộc mà bản ghi của dòng chưa đáp ứng khi lập tệp (theo trạng thái ngày ${vietnameseDate(input.asOf)}); phần này không tự đổi khi sửa ô, nội dung từng quy tắc nằm tại báo cáo kiểm tra. “Đủ dữ liệu bắt buộc” không thay cho việc thẩm định nội dung.`
	];
	for (const { sheet: of } of tables) {
		const labels = (subjectsOfSheet[of.code] ?? [])
			.flatMap((subject) => fieldsInNotes(input.pack, of, subject))
			.map(({ label }) => `“${label.vi}:”`);
		if (labels.length === 0) continue;
		advice.push(`Cột Ghi chú của trang ${of.code} còn nêu, mỗi nội dung một dòng sau nhãn: ${labels.join(', ')}.`);
	}
	for (const line of advice) {
		text(sheet, at, 2, line);
		at += 1;
	}
	at += 1;
	text(sheet, at, 1, 'Trang dữ liệu', true);
	text(sheet, at, 2, 'Tên bảng và số dòng', true);
	at += 1;
	for (const table of tables) {
		text(sheet, at, 1, table.sheet.code);
		text(sheet, at, 2, `${table.sheet.title}: ${table.rows.length} dòng`);
		at += 1;
	}
}

/** One column a list, the list's name on top; gives back the range that holds each list's values. */
export function writeLists(workbook: Workbook, pack: Pack): ReadonlyMap<string, string> {
	const sheet = workbook.addWorksheet(listSheet, acrossPage);
	const ranges = new Map<string, string>();
	pack.lists.forEach((list, index) => {
		const letters = columnLetters(index + 1);
		sheet.getColumn(index + 1).width = 34;
		sheet.getCell(1, index + 1).value = list.name;
		list.values.forEach(({ official }, row) => text(sheet, row + 2, index + 1, capitalised(official)));
		if (list.values.length > 0) {
			ranges.set(list.id, `${listSheet}!$${letters}$2:$${letters}$${list.values.length + 1}`);
		}
	});
	styleHeader(sheet, pack.lists.length);
	printReadable(sheet, pack.lists.length);
	return ranges;
}

export function writeDictionary(workbook: Workbook, pack: Pack, tables: readonly FormTable[]): void {
	const sheet = workbook.addWorksheet(dictionarySheet, acrossPage);
	sheet.columns = [{ width: 18 }, { width: 42 }, { width: 44 }, { width: 34 }, { width: 90 }];
	['Trang', 'Trường dữ liệu', 'Mức yêu cầu', 'Danh mục giá trị', 'Mô tả'].forEach((name, index) => {
		sheet.getCell(1, index + 1).value = name;
	});
	const listNames = new Map(pack.lists.map(({ id, name }) => [id, name]));
	let at = 2;
	for (const table of tables) {
		for (const column of table.sheet.columns) {
			// A hint is of a field of one kind of record: several kinds have a `name` or a `state` and say other things of it.
			const hint = fieldOfColumn(pack, table.sheet, column)?.hint.vi ?? '';
			const described = hint === '' ? column.note : hint;
			text(sheet, at, 1, table.sheet.code);
			text(sheet, at, 2, column.name);
			text(sheet, at, 3, column.level);
			text(sheet, at, 4, listNames.get(column.list) ?? '');
			text(sheet, at, 5, described === '' ? (historyNotes[column.name] ?? '') : described);
			at += 1;
		}
	}
	styleHeader(sheet, 5);
	printReadable(sheet, 5);
}
