/** The tables of Form 03, one CSV file each, for spreadsheets: UTF-8 with a mark, CRLF, every cell quoted. */
import type { Exporter } from '$exporters/exporter';
import { formTables } from '$exporters/form03/tables';

/** Spreadsheets calculate what begins so, some of them after spaces too; an apostrophe in front keeps it a text. */
const startsFormula = /^(?:\s*[=+\-@]|[\t\r])/u;

export const csvCell = (text: string): string =>
	`"${(startsFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export const csvText = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

export const exportCsv: Exporter = (input, progress) => {
	progress(0, 'CSV');
	const { tables, losses } = formTables(input);
	const files = [...tables.values()].map(({ sheet, rows }) => ({
		path: `${sheet.code}.csv`,
		mediaType: 'text/csv; charset=utf-8',
		bytes: new TextEncoder().encode(
			csvText([sheet.columns.map(({ name }) => name), ...rows.map(({ cells }) => cells.map(({ text }) => text))])
		)
	}));
	progress(1, 'CSV');
	return Promise.resolve({ files, losses });
};
