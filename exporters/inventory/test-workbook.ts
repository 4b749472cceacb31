/** Small workbooks for tests. */
import exceljs from 'exceljs';

export type TestRow = readonly unknown[];

export async function workbookOf(sheets: Readonly<Record<string, readonly TestRow[]>>): Promise<Uint8Array> {
	const workbook = new exceljs.Workbook();
	for (const [name, rows] of Object.entries(sheets)) {
		const sheet = workbook.addWorksheet(name);
		for (const row of rows) sheet.addRow([...row]);
	}
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}
