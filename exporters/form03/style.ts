/** How the sheets look: dark header that stays in view, filters, wrapped text, thin borders. */
import type { Borders, Style, Worksheet } from 'exceljs';

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const thinBorders: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
export const bodyFont = { name: 'Times New Roman', size: 11 } as const;

const bodyStyle = (numFmt?: string): Partial<Style> => ({
	...(numFmt === undefined ? {} : { numFmt }),
	font: bodyFont,
	alignment: { wrapText: true, vertical: 'top' },
	border: thinBorders
});

/** Of all cells below the header. The library compares the look of each cell that has one of its own letter by letter. */
export const bodyStyles = { text: bodyStyle('@'), date: bodyStyle('dd/mm/yyyy'), check: bodyStyle() } as const;

export function styleHeader(sheet: Worksheet, columns: number): void {
	const row = sheet.getRow(1);
	row.height = 48;
	for (let at = 1; at <= columns; at += 1) {
		const cell = row.getCell(at);
		cell.font = { name: 'Times New Roman', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
		cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF8B1A1A' } };
		cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
		cell.border = thinBorders;
	}
	sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 1 }];
}

/** Width in characters for a column, by what its name promises. */
export function columnWidth(name: string): number {
	if (/^mã\b/iu.test(name)) return 16;
	if (/tên|hiện trạng$|yêu cầu|nội dung|kết quả|ghi chú|tiêu chí|nguồn\/minh chứng|căn cứ/iu.test(name)) return 40;
	return 24;
}

/** Height in points of a row whose texts wrap: not every program counts it when it opens the file. */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
	const lines = texts.map(({ text, width }) =>
		text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
	);
	return Math.min(400, Math.max(1, ...lines) * 15 + 3);
}

/** A4 across; how many pages beside each other says `printReadable`. */
export const acrossPage = {
	pageSetup: {
		paperSize: 9,
		orientation: 'landscape',
		fitToPage: true,
		fitToWidth: 1,
		fitToHeight: 0,
		// Inches; what the borders of the page do not take makes the letters larger.
		margins: { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 }
	}
} as const;

/** Characters of a column that one page across holds at the smallest size that is still read, six tenths. */
const PAGE_HOLDS = 230;

/**
 * Prints letters that can be read: a wide sheet on several pages beside each other, with the heading row on every page
 * and the column of codes on those that go on. Column widths are set before.
 */
export function printReadable(sheet: Worksheet, columns: number): void {
	let width = 0;
	for (let at = 1; at <= columns; at += 1) width += sheet.getColumn(at).width ?? 9;
	const pages = Math.ceil(width / PAGE_HOLDS);
	sheet.pageSetup.fitToWidth = pages;
	sheet.pageSetup.printTitlesRow = '1:1';
	if (pages === 1) return;
	sheet.pageSetup.pageOrder = 'overThenDown';
	sheet.pageSetup.printTitlesColumn = 'A:A';
}
