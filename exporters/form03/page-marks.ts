/** What each printed page of the workbook says of itself: pages come loose, and two versions look alike. */
import type { HeaderFooter, Workbook } from 'exceljs';
import type { ExportInput } from '../exporter';
import { pageIdentity } from '../page-identity';

const FACE = '&"Times New Roman,Regular"&9';
/** A sign of the format is meant as a letter here, and Excel takes no more than 255 of them in all. */
function plain(text: string, most: number): string {
	const letters = [...text];
	return (letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`).replaceAll('&', '&&');
}

/** Name of the form and agency above; code, version and cut-off date, name of the sheet and page below. */
export function markPages(workbook: Workbook, input: ExportInput): void {
	const { agencyName } = input.edition.architecture.meta;
	const marks: Partial<HeaderFooter> = {
		oddHeader: `&L${FACE} Mẫu số 03 – Bộ dữ liệu kiến trúc&R${FACE} ${plain(agencyName, 120)}`,
		oddFooter: `&L${FACE} ${plain(pageIdentity(input), 140)}&C${FACE} &A&R${FACE} Trang &P/&N`
	};
	for (const sheet of workbook.worksheets) Object.assign(sheet.headerFooter, marks);
}
