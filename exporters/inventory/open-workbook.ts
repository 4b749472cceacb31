/** Bytes to sheets of plain values, with hard limits before anything is unpacked. */
import type { Cell, Worksheet } from 'exceljs';
import { fail, ok, type Result } from '$models/architecture/result';
import { readCsv } from './read-csv';
import type { SourceCell, SourceSheet, SourceValue, SourceWorkbook } from './source';
import { guardZip, limits, notAWorkbook, tooManyRows } from './zip-guard';

const isErrorValue = (value: object): value is { readonly error: string } =>
	'error' in value && typeof value.error === 'string';

/** Noon shields a date from time zones; exceljs gives dates at midnight UTC. */
const isoOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** A program that wrote no results leaves nothing to read, which is told and not taken for an empty cell. */
function resultOf(value: { readonly formula?: unknown; readonly sharedFormula?: unknown; readonly result?: unknown }) {
	if (value.result !== undefined) return valueOf(value.result);
	const written = value.formula ?? value.sharedFormula;
	return { kind: 'error', text: `=${typeof written === 'string' ? written : ''}` } as const;
}

function valueOf(value: unknown): SourceValue | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string') return value.trim() === '' ? null : { kind: 'text', text: value };
	if (typeof value === 'number') return { kind: 'number', number: value };
	if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
	if (value instanceof Date) {
		const iso = isoOf(value);
		return iso === '' ? { kind: 'error', text: '#VALUE!' } : { kind: 'date', iso };
	}
	if (typeof value !== 'object') return null;
	if (isErrorValue(value)) return { kind: 'error', text: value.error };
	if ('richText' in value && Array.isArray(value.richText)) {
		return valueOf(
			value.richText.map((part: { text?: unknown }) => (typeof part.text === 'string' ? part.text : '')).join('')
		);
	}
	if ('formula' in value || 'sharedFormula' in value) return resultOf(value);
	if ('hyperlink' in value && 'text' in value) return valueOf(value.text);
	return null;
}

function readSheet(worksheet: Worksheet, isFormula: (cell: Cell) => boolean): SourceSheet {
	const rows: { number: number; cells: SourceCell[] }[] = [];
	worksheet.eachRow({ includeEmpty: false }, (row, number) => {
		const cells: SourceCell[] = [];
		row.eachCell({ includeEmpty: false }, (cell, column) => {
			const value = valueOf(cell.value);
			if (value === null) return;
			const merged = cell.isMerged ? cell.master.address : '';
			cells.push({ column, value, merged, ...(isFormula(cell) ? { formula: true } : {}) });
		});
		if (cells.length > 0) rows.push({ number, cells });
	});
	return { name: worksheet.name, rows };
}

async function readXlsx(bytes: Uint8Array, fileName: string): Promise<Result<readonly SourceSheet[]>> {
	const guarded = await guardZip(bytes, fileName);
	if (!guarded.ok) return guarded;
	// Loaded only where there is a workbook: whoever starts a server need not wait for it, nor keep it in memory.
	const { default: exceljs } = await import('exceljs');
	const workbook = new exceljs.Workbook();
	try {
		await workbook.xlsx.load(bytes.slice().buffer as never);
	} catch {
		return notAWorkbook(fileName);
	}
	const isFormula = ({ type }: Cell): boolean => type === exceljs.ValueType.Formula;
	return ok(workbook.worksheets.map((worksheet) => readSheet(worksheet, isFormula)));
}

/** Opens `.xlsx` or `.csv` bytes; refuses what is none, holds nothing, or is too much, in one line. */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<SourceWorkbook>> {
	if (bytes.length === 0) return fail('empty-workbook', `${fileName} is empty`, fileName);
	if (bytes.length > limits.fileBytes) {
		return fail('too-large', `${fileName} is larger than ${limits.fileBytes / 1_000_000} MB`, fileName);
	}
	let sheets: readonly SourceSheet[];
	if (/\.(csv|tsv)$/iu.test(fileName)) {
		if (bytes.includes(0)) return notAWorkbook(fileName);
		const name = fileName.replace(/^.*[/\\]/u, '').replace(/\.\w+$/u, '');
		sheets = [readCsv(new TextDecoder().decode(bytes), name, limits.rows)];
	} else {
		const read = await readXlsx(bytes, fileName);
		if (!read.ok) return read;
		sheets = read.value;
	}
	const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
	if (rows === 0) return fail('empty-workbook', `${fileName} has no filled cell`, fileName);
	if (rows > limits.rows) return tooManyRows(fileName);
	return ok({ fileName, sheets });
}
