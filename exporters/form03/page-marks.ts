/** What each printed page of the workbook says of itself: pages come loose, and two versions look alike. */
import type { HeaderFooter, Workbook } from 'exceljs';
import { dayInWords } from '$models/text/day-in-words';
import { editionName } from '$models/views/edition-name';
import { wordsIn } from '$models/views/words';
import type { ExportInput } from '../exporter';

const FACE = '&"Times New Roman,Regular"&9';
/** A sign of the format is meant as a letter here, and Excel takes no more than 255 of them in all. */
function plain(text: string, most: number): string {
	const letters = [...text];
	return (letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`).replaceAll('&', '&&');
}

/** Name of the form and agency above; code, version and cut-off date, name of the sheet and page below. */
export function markPages(workbook: Workbook, { dossier, edition }: ExportInput): void {
	const { code, version, cutoffDate, draft } = dossier;
	const { agencyName, sample } = edition.architecture.meta;
	const mark = editionName(edition.level, wordsIn('vi'));
	const said = [
		...(mark === '' ? [] : [mark]),
		...(code === '' ? [] : [`Mã hồ sơ ${code}`]),
		...(version === '' ? [] : [`Phiên bản ${version}`]),
		...(cutoffDate === '' ? [] : [`Ngày chốt dữ liệu ${dayInWords('vi', cutoffDate)}`]),
		...(draft !== undefined ? ['Dự thảo'] : []),
		...(sample ? ['Dữ liệu minh họa'] : [])
	];
	const marks: Partial<HeaderFooter> = {
		oddHeader: `&L${FACE} Mẫu số 03 – Bộ dữ liệu kiến trúc&R${FACE} ${plain(agencyName, 120)}`,
		oddFooter: `&L${FACE} ${plain(said.join(' · '), 140)}&C${FACE} &A&R${FACE} Trang &P/&N`
	};
	for (const sheet of workbook.worksheets) Object.assign(sheet.headerFooter, marks);
}
