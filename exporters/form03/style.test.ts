import ExcelJS, { type Worksheet } from 'exceljs';
import { beforeAll, expect, it } from 'vitest';
import { fixtureInput } from './fixture';
import { markPages } from './page-marks';
import { writeForm03 } from './write';

const workbook = new ExcelJS.Workbook();
beforeAll(async () => {
	const { bytes } = await writeForm03(fixtureInput());
	await workbook.xlsx.load(bytes.slice().buffer);
});
const sheetNamed = (name: string): Worksheet => {
	const sheet = workbook.getWorksheet(name);
	if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
	return sheet;
};

it('a wide sheet prints on several pages beside each other, each with the codes and the heading row', () => {
	expect(sheetNamed('DM_DOITUONG').pageSetup).toMatchObject({
		fitToWidth: 3,
		fitToHeight: 0,
		pageOrder: 'overThenDown',
		printTitlesRow: '1:1',
		printTitlesColumn: 'A:A'
	});
});

it('the dictionary prints on one page across, its heading on every page and its rows as high as their words', () => {
	const sheet = sheetNamed('TU_DIEN_TRUONG');
	expect(sheet.pageSetup).toMatchObject({ fitToWidth: 1, printTitlesRow: '1:1' });
	const described = sheet.getRow(4);
	expect(described.height).toBeGreaterThan(15);
});

it('each page says of which agency, dossier and version it is, and which page', () => {
	const { dossier, edition } = fixtureInput();
	for (const { headerFooter } of workbook.worksheets) {
		expect(headerFooter.oddHeader).toContain(edition.architecture.meta.agencyName);
		expect(headerFooter.oddFooter).toMatch(new RegExp(`${dossier.code}.*${dossier.version}.*&A.*Trang &P/&N`, 'u'));
	}
});

it('no sign in a name is taken for a code of the format, and no mark is longer than Excel reads', () => {
	const input = fixtureInput();
	const meta = { ...input.edition.architecture.meta, agencyName: `R&D ${'Sở Khoa học và Công nghệ '.repeat(12)}` };
	const edition = { ...input.edition, architecture: { ...input.edition.architecture, meta } };
	const made = new ExcelJS.Workbook();
	made.addWorksheet('DM_DOITUONG');
	markPages(made, { ...input, edition });
	const { oddHeader = '' } = made.getWorksheet('DM_DOITUONG')?.headerFooter ?? {};
	expect(oddHeader).toContain('R&&D');
	expect(oddHeader.length).toBeLessThanOrEqual(255);
});
