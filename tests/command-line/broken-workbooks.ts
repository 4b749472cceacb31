/** Workbooks that no import can take. */
import JSZip from 'jszip';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The least that a spreadsheet program opens, around one worksheet. */
async function workbookAround(worksheet: string | Uint8Array): Promise<Uint8Array> {
	const zip = new JSZip();
	const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	zip.file(
		'[Content_Types].xml',
		`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`
	);
	const relations = (type: string, target: string): string =>
		`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/${type}" Target="${target}"/></Relationships>`;
	zip.file('_rels/.rels', relations('officeDocument', 'xl/workbook.xml'));
	zip.file('xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml'));
	zip.file(
		'xl/workbook.xml',
		`${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Kiểm kê" sheetId="1" r:id="rId1"/></sheets></workbook>`
	);
	zip.file('xl/worksheets/sheet1.xml', worksheet);
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const text = (letter: string, row: number, words: string): string =>
	`<c r="${letter}${row}" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheetOf = (rows: string): string =>
	`${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

export const emptyWorkbook = (): Promise<Uint8Array> => workbookAround(sheetOf(''));

/** Numbers under words that are no column of an inventory. */
export const strangeWorkbook = (): Promise<Uint8Array> =>
	workbookAround(
		sheetOf(
			[1, 2, 3, 4]
				.map((row) =>
					row === 1
						? `<row r="1">${text('A', 1, 'Qwrt')}${text('B', 1, 'Zxcv')}</row>`
						: `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><v>${row * 7}</v></c></row>`
				)
				.join('')
		)
	);

/** An inventory with a proper header and far too many rows. */
export const longWorkbook = (count: number): Promise<Uint8Array> =>
	workbookAround(
		sheetOf(
			`<row r="1">${text('A', 1, 'Tên hệ thống')}${text('B', 1, 'Cơ quan chủ quản')}</row>${Array.from(
				{ length: count },
				(_, index) => `<row r="${index + 2}">${text('A', index + 2, `Hệ thống ${index}`)}</row>`
			).join('')}`
		)
	);

/** A small file whose worksheet unpacks to this many bytes. */
export const bombWorkbook = (bytes: number): Promise<Uint8Array> => workbookAround(new Uint8Array(bytes).fill(32));

/** What a spreadsheet program wraps a workbook with a password in, as far as it is looked at. */
export const lockedWorkbook = (): Uint8Array =>
	Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(2_000),
		Buffer.from('EncryptedPackage', 'utf16le')
	]);
