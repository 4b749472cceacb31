/** Reads our own Form 03 back to texts, for comparing it with the model. Inventories of others are imported elsewhere. */
import ExcelJS, { type CellValue } from 'exceljs';
import { fail, ok, type Result } from '$models/architecture/result';
import { CHECK_COLUMN } from './checks';
import { dossierLabels, guideSheet } from './support-sheets';
import { vietnameseDate } from './wording';

export interface ReadSheet {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export interface ReadForm03 {
	readonly sheets: ReadonlyMap<string, ReadSheet>;
	/** What HUONG_DAN says of the dossier, dates as dd/mm/yyyy. */
	readonly dossier: Readonly<Record<keyof typeof dossierLabels, string>>;
}

function textOfCell(value: CellValue): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return vietnameseDate(value.toISOString().slice(0, 10));
	if (typeof value !== 'object') return String(value);
	if ('richText' in value) return value.richText.map(({ text }) => text).join('');
	if ('result' in value) return textOfCell(value.result ?? null);
	if ('text' in value) return value.text;
	return '';
}

function readSheet(sheet: ExcelJS.Worksheet): ReadSheet {
	const width = sheet.columnCount;
	const line = (at: number): string[] =>
		Array.from({ length: width }, (_, index) => textOfCell(sheet.getRow(at).getCell(index + 1).value));
	const header = line(1);
	const kept = header.flatMap((name, index) => (name === '' || name === CHECK_COLUMN ? [] : [index]));
	const rows: string[][] = [];
	for (let at = 2; at <= sheet.rowCount; at += 1) {
		const cells = line(at);
		const row = kept.map((index) => cells[index] ?? '');
		if (row.some((text) => text !== '')) rows.push(row);
	}
	return { columns: kept.map((index) => header[index] ?? ''), rows };
}

/** The sheets by code, without the check column. */
export async function readForm03(bytes: Uint8Array): Promise<Result<ReadForm03>> {
	const workbook = new ExcelJS.Workbook();
	try {
		const copy = new Uint8Array(bytes);
		await workbook.xlsx.load(copy.buffer);
	} catch (error) {
		return fail('not-xlsx', `The file is no workbook: ${error instanceof Error ? error.message : 'unreadable'}`);
	}
	const guide = workbook.getWorksheet(guideSheet);
	if (guide === undefined) return fail('not-form03', `The workbook has no sheet ${guideSheet}`, guideSheet);
	const said = new Map<string, string>();
	guide.eachRow((row) => said.set(textOfCell(row.getCell(1).value), textOfCell(row.getCell(2).value)));
	const dossier = Object.fromEntries(
		Object.entries(dossierLabels).map(([key, label]) => [key, said.get(label) ?? ''])
	) as Record<keyof typeof dossierLabels, string>;
	const sheets = workbook.worksheets.map((sheet): [string, ReadSheet] => [sheet.name, readSheet(sheet)]);
	return ok({ sheets: new Map(sheets), dossier });
}
