/** Form 03 as a workbook: sheets in the guide's order, real value lists, real dates, texts that never become formulas. */
import ExcelJS, { type DataValidation, type Workbook, type Worksheet } from 'exceljs';
import type JSZip from 'jszip';
import { editionName } from '$models/views/edition-name';
import { wordsIn } from '$models/views/words';
import { dayInWords } from '$models/text/day-in-words';
import type { ExportInput, Loss } from '$exporters/exporter';
import { addStamp, stampText } from '$exporters/read-back/stamp';
import { dateOf, withFixedDates } from '$exporters/dossier/zip';
import { CHECK_COLUMN, columnLetters, rowCheck, unmetBy, type RowCheck, type UnmetOf } from './checks';
import { markPages } from './page-marks';
import { acrossPage, bodyStyles, columnWidth, printReadable, rowHeight, styleHeader } from './style';
import { dictionarySheet, guideSheet, listSheet, writeDictionary, writeGuide, writeLists } from './support-sheets';
import { formTables, type FormTable, type TableRow } from './tables';
import { cellNamed } from './tables';

/** Empty rows below the data that still offer the value lists. */
const spareRows = 200;

/** The library keeps validations of whole ranges but tells its types only of single cells. */
interface WithRanges {
	readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

function addLists(sheet: Worksheet, table: FormTable, input: ExportInput, ranges: ReadonlyMap<string, string>): void {
	const last = table.rows.length + 1 + spareRows;
	table.sheet.columns.forEach((column, index) => {
		const definition = input.pack.fields.find(({ id, list }) => id === column.field && list !== '');
		const range = ranges.get(column.list) ?? ranges.get(definition?.list ?? '');
		if (range === undefined) return;
		const several = definition?.type === 'multi-list';
		const letters = columnLetters(index + 1);
		(sheet as unknown as WithRanges).dataValidations.add(`${letters}2:${letters}${last}`, {
			type: 'list',
			allowBlank: true,
			formulae: [range],
			showErrorMessage: !several,
			errorStyle: 'warning',
			errorTitle: column.name,
			error: 'Giá trị không có trong danh mục. Chỉ giữ lại khi ghi “Chưa xác định” hoặc “Không áp dụng”.',
			showInputMessage: several,
			promptTitle: column.name.slice(0, 32),
			prompt: several ? 'Có thể ghi nhiều giá trị, ngăn bằng dấu chấm phẩy.' : ''
		});
	});
}

function writeRow(sheet: Worksheet, at: number, row: TableRow, check: RowCheck | null): void {
	const line = sheet.getRow(at);
	const checked = check === null ? [] : [check.result(row)];
	line.height = rowHeight(
		[...row.cells.map(({ text }) => text), ...checked].map((text, index) => ({
			text,
			width: sheet.getColumn(index + 1).width ?? 24
		}))
	);
	row.cells.forEach((value, index) => {
		const cell = line.getCell(index + 1);
		if (value.date === undefined) {
			if (value.text !== '') cell.value = value.text;
			cell.style = bodyStyles.text;
		} else {
			cell.value = new Date(`${value.date}T00:00:00Z`);
			cell.style = bodyStyles.date;
		}
	});
	if (check === null) return;
	const cell = line.getCell(row.cells.length + 1);
	cell.value = { formula: check.formula(at, row), result: checked.join('') };
	cell.style = bodyStyles.check;
}

function writeTable(
	workbook: Workbook,
	table: FormTable,
	input: ExportInput,
	ranges: ReadonlyMap<string, string>,
	{ objectCodes, unmetOf }: { readonly objectCodes: ReadonlySet<string>; readonly unmetOf: UnmetOf }
): void {
	const sheet = workbook.addWorksheet(table.sheet.code, acrossPage);
	const check = table.sheet.kind === 'data' ? rowCheck(table, objectCodes, unmetOf) : null;
	const names = [...table.sheet.columns.map(({ name }) => name), ...(check === null ? [] : [CHECK_COLUMN])];
	names.forEach((name, index) => {
		sheet.getColumn(index + 1).width = columnWidth(name);
		sheet.getCell(1, index + 1).value = name;
	});
	styleHeader(sheet, names.length);
	printReadable(sheet, names.length);
	sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: table.rows.length + 1, column: names.length } };
	table.rows.forEach((row, index) => writeRow(sheet, index + 2, row, check));
	addLists(sheet, table, input, ranges);
}

function setProperties(workbook: Workbook, { dossier, edition }: ExportInput): void {
	const { meta } = edition.architecture;
	const mark = editionName(edition.level, wordsIn('vi'));
	workbook.title = `Mẫu số 03 – ${meta.name}`;
	workbook.subject = `Mã hồ sơ ${dossier.code}; phiên bản ${dossier.version}${dossier.draft !== undefined ? ' (dự thảo)' : ''}; ngày chốt dữ liệu ${dayInWords('vi', dossier.cutoffDate)}${mark === '' ? '' : `; ${mark}`}`;
	workbook.keywords = [dossier.code, dossier.version, dossier.cutoffDate].join('; ');
	workbook.company = meta.agencyName;
	workbook.creator = meta.agencyName;
	workbook.created = dateOf(dossier.cutoffDate);
	workbook.modified = dateOf(dossier.cutoffDate);
}

export interface WrittenForm03 {
	readonly bytes: Uint8Array;
	readonly losses: readonly Loss[];
}

/** Writes the workbook of an edition. */
export async function writeForm03(input: ExportInput): Promise<WrittenForm03> {
	const { tables, losses } = formTables(input);
	const workbook = new ExcelJS.Workbook();
	setProperties(workbook, input);
	const all = [...tables.values()];
	const objects = tables.get('DM_DOITUONG');
	const objectCodes = new Set(
		objects === undefined ? [] : objects.rows.map((row) => cellNamed(objects, row, 'Mã đối tượng').text)
	);
	const asked = { objectCodes, unmetOf: unmetBy(input) };
	let ranges: ReadonlyMap<string, string> = new Map();
	const support: Readonly<Record<string, () => void>> = {
		[guideSheet]: () => writeGuide(workbook, input, all),
		[listSheet]: () => {
			ranges = writeLists(workbook, input.pack);
		},
		[dictionarySheet]: () => writeDictionary(workbook, input.pack, all)
	};
	for (const sheet of input.pack.forms.form03.sheets) {
		const table = tables.get(sheet.code);
		if (table === undefined) support[sheet.code]?.();
		else writeTable(workbook, table, input, ranges, asked);
	}
	markPages(workbook, input);
	// It is packed once more with fixed dates, which compresses it.
	const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
	const stamped = (zip: JSZip): Promise<void> => addStamp(zip, stampText(input.edition));
	return { bytes: await withFixedDates(bytes, input.dossier.cutoffDate, stamped), losses };
}
