/** The KIỂM TRA column: one formula a row, with its answer already in the file for readers that do not calculate. */
import type { Form03Column, Form03Sheet } from '$models/framework/pack';
import { grouped } from '$exporters/grouped';
import type { ExportInput } from '$exporters/exporter';
import type { FormTable, TableRow } from './tables';

export const CHECK_COLUMN = 'KIỂM TRA';
/** Not that it conforms: that is for the rules to say. */
const PASSED = 'Đủ dữ liệu bắt buộc';
/** Rules that a cell names; what comes behind them is counted, since a formula holds no text of more than 255 letters. */
const NAMED = 6;
const objectSheet = 'DM_DOITUONG';

/** Letters of a one-based column number. */
export function columnLetters(column: number): string {
	const rest = Math.floor((column - 1) / 26);
	return (rest === 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + ((column - 1) % 26));
}

interface CheckPart {
	readonly words: string;
	/** Spreadsheet condition under which the words are said. */
	readonly formula: (row: number) => string;
	readonly holds: (row: TableRow) => boolean;
}

/** `BB`, or `BB: …`, and no condition: always to be filled. */
const always = (level: string): boolean => /^(BB|required)\b/u.test(level) && !/\bkhi\b/u.test(level);
const ofRecord = (level: string): string | undefined =>
	/^BB khi là (bản ghi gốc|bản ghi tham chiếu)/iu.exec(level)?.[1]?.toLocaleLowerCase('vi');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Whether a row lacks what a column of its sheet must always say, or must say of a record of its type. */
export function lacks({ sheet }: FormTable, column: Form03Column, row: TableRow): boolean {
	return missing(column, sheet.columns.indexOf(column), sheet)?.holds(row) === true;
}

function missing(column: Form03Column, at: number, sheet: Form03Sheet): CheckPart | undefined {
	const letters = columnLetters(at + 1);
	const words = `Thiếu ${column.name}`;
	const empty = (row: TableRow): boolean => (row.cells[at]?.text ?? '').trim() === '';
	if (always(column.level)) return { words, formula: (row) => `TRIM($${letters}${row})=""`, holds: empty };
	const record = ofRecord(column.level);
	const recordAt = sheet.columns.findIndex(({ field }) => field === 'recordType');
	if (record === undefined || recordAt === -1) return undefined;
	const recordLetters = columnLetters(recordAt + 1);
	return {
		words,
		formula: (row) => `AND(TRIM($${letters}${row})="",LOWER($${recordLetters}${row})=${quoted(record)})`,
		holds: (row) => empty(row) && (row.cells[recordAt]?.text ?? '').toLocaleLowerCase('vi') === record
	};
}

/** A code that two objects share, and a code that Table 1 does not have. */
function codes(column: Form03Column, at: number, table: FormTable, objectCodes: ReadonlySet<string>): CheckPart[] {
	const letters = columnLetters(at + 1);
	if (table.sheet.code === objectSheet && column.field === '@code') {
		const seen = new Map<string, number>();
		for (const { cells } of table.rows) {
			const code = cells[at]?.text ?? '';
			seen.set(code, (seen.get(code) ?? 0) + 1);
		}
		return [
			{
				words: 'Trùng mã',
				formula: (row) => `AND($${letters}${row}<>"",COUNTIF($${letters}:$${letters},$${letters}${row})>1)`,
				holds: ({ cells }) => cells[at]?.text !== '' && (seen.get(cells[at]?.text ?? '') ?? 0) > 1
			}
		];
	}
	if (!['@source', '@target', '@object'].includes(column.field)) return [];
	return [
		{
			words: `${column.name} không có trong ${objectSheet}`,
			formula: (row) => `AND($${letters}${row}<>"",COUNTIF(${objectSheet}!$A:$A,$${letters}${row})=0)`,
			holds: ({ cells }) => cells[at]?.text !== '' && !objectCodes.has(cells[at]?.text ?? '')
		}
	];
}

/** What the check found of a row, in words; '' where it meets every required rule that was asked of it. */
export type UnmetOf = (row: TableRow) => string;

/**
 * The required rules that the records of a row do not meet, by their ids. The check of the product answers it and a
 * spreadsheet cannot: it holds of the moment in which the workbook was made.
 */
export function unmetBy({ report, waived }: Pick<ExportInput, 'report' | 'waived'>): UnmetOf {
	const unmet = grouped(
		report.findings.filter(({ severity, verdict, subject }) => {
			return severity === 'required' && verdict === 'fail' && subject.id !== '';
		}),
		({ subject }) => subject.id
	);
	return ({ subject, second }) => {
		const findings = [subject.id, second?.id ?? ''].flatMap((id) => unmet.get(id) ?? []);
		const rules = grouped(findings, ({ rule }) => rule);
		if (rules.size === 0) return '';
		const told = [...rules].map(([rule, of]) =>
			of.every(({ id }) => waived?.has(id) === true) ? `${rule} (cho khắc phục sau)` : rule
		);
		const rest = told.length - NAMED;
		const more = rest > 0 ? ` và ${rest} quy tắc khác` : '';
		return `chưa đáp ứng quy tắc bắt buộc ${told.slice(0, NAMED).join(', ')}${more}`;
	};
}

export interface RowCheck {
	/** For the row of this number; `row` is what stands there. */
	readonly formula: (at: number, row: TableRow) => string;
	readonly result: (row: TableRow) => string;
}

/** What the check column says of a sheet's rows; null where nothing of it is mandatory. */
export function rowCheck(table: FormTable, objectCodes: ReadonlySet<string>, unmetOf: UnmetOf): RowCheck | null {
	const parts = table.sheet.columns.flatMap((column, at) => {
		const gap = missing(column, at, table.sheet);
		return [...(gap === undefined ? [] : [gap]), ...codes(column, at, table, objectCodes)];
	});
	if (parts.length === 0) return null;
	return {
		formula: (at, row) => {
			const said = parts.map(({ words, formula }) => `IF(${formula(at)},${quoted(`${words}; `)},"")`).join('&');
			const unmet = unmetOf(row);
			return unmet === ''
				? `IF(LEN(${said})=0,${quoted(PASSED)},${said})`
				: `IF(LEN(${said})=0,${quoted(`${PASSED}; `)},${said})&${quoted(unmet)}`;
		},
		result: (row) => {
			const said = parts.filter(({ holds }) => holds(row)).map(({ words }) => `${words}; `);
			const unmet = unmetOf(row);
			if (unmet === '') return said.length === 0 ? PASSED : said.join('');
			return `${said.length === 0 ? `${PASSED}; ` : said.join('')}${unmet}`;
		}
	};
}
