import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from './open-workbook';
import { workbookOf } from './test-workbook';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function code(bytes: Uint8Array, fileName = 'a.xlsx'): Promise<string> {
	const opened = await openWorkbook(bytes, fileName);
	if (opened.ok) return 'ok';
	expect(opened.problem.message).toContain(fileName);
	expect(opened.problem.message).not.toContain('\n');
	return opened.problem.code;
}

/** A workbook's skeleton with one worksheet of the given XML, packed as well as can be where that is what is tried. */
async function raw(sheet: string | Uint8Array, level: 1 | 9 = 1): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(await workbookOf({ 'Trang 1': [['a']] }));
	zip.file('xl/worksheets/sheet1.xml', sheet);
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level } });
}

const rowsXml = (count: number, filled: boolean): string =>
	`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from(
		{ length: count },
		(_, index) =>
			`<row r="${index + 1}"><c r="A${index + 1}">${filled ? `<v>${(index * 7919) % 10007}</v>` : ''}</c></row>`
	).join('')}</sheetData></worksheet>`;

describe('openWorkbook', () => {
	it('refuses what is no workbook', async () => {
		expect(await code(encode('Đây là một bức thư, không phải bảng tính.'))).toBe('not-a-workbook');
		expect(await code(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('truncated');
		const zip = new JSZip();
		zip.file('thu.txt', 'chào');
		expect(await code(await zip.generateAsync({ type: 'uint8array' }))).toBe('not-a-workbook');
		const whole = await workbookOf({ A: [['Tên', 'Chủ quản', 'Tình trạng']] });
		expect(await code(whole.slice(0, whole.length - 400))).toBe('truncated');
		expect(await code(new Uint8Array([0, 1, 2, 0]), 'a.csv')).toBe('not-a-workbook');
	});

	it('refuses what is empty', async () => {
		expect(await code(new Uint8Array())).toBe('empty-workbook');
		expect(await code(await workbookOf({ A: [], B: [] }))).toBe('empty-workbook');
		expect(await code(encode('\n\n ;\n'), 'a.csv')).toBe('empty-workbook');
	});

	it('refuses 200,000 rows, and takes rows that only look filled', async () => {
		expect(await code(await raw(rowsXml(200_000, true)))).toBe('too-many-rows');
		expect(await code(encode('ten\n'.repeat(200_000)), 'a.csv')).toBe('too-many-rows');
		expect(await code(await raw(rowsXml(60_000, false)))).toBe('empty-workbook');
	});

	it('refuses a bomb that says how large it is', async () => {
		expect(await code(await raw(new Uint8Array(60_000_000), 9))).toBe('zip-bomb');
	});

	it('refuses a bomb that lies about its size', async () => {
		const bytes = await raw(new Uint8Array(60_000_000), 9);
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		for (let at = 0; at < bytes.length - 46; at += 1) {
			if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 60_000_000)
				view.setUint32(at + 24, 1000, true);
		}
		expect(await code(bytes)).toBe('zip-bomb');
	});

	it('reads results of formulas, errors, rich text, dates and merged areas', async () => {
		const bytes = await workbookOf({
			A: [
				[
					{ formula: '1+1', result: 2 },
					{ error: '#REF!' },
					{ richText: [{ text: 'Đang ' }, { text: 'chạy' }] },
					new Date('2022-03-15T00:00:00Z'),
					{ text: 'Cổng', hyperlink: 'https://example.vn' }
				]
			]
		});
		const opened = await openWorkbook(bytes, 'a.xlsx');
		expect(opened.ok && opened.value.sheets[0]?.rows[0]?.cells.map(({ value }) => value)).toEqual([
			{ kind: 'number', number: 2 },
			{ kind: 'error', text: '#REF!' },
			{ kind: 'text', text: 'Đang chạy' },
			{ kind: 'date', iso: '2022-03-15' },
			{ kind: 'text', text: 'Cổng' }
		]);
	});

	it('reads text with commas, semicolons, quotes and line ends inside', async () => {
		const opened = await openWorkbook(encode('\uFEFFTên;Chủ quản\r\n"Cổng; tỉnh";"Sở ""KH""\nCN"\r\n'), 'Kiểm kê.csv');
		expect(opened.ok && opened.value.sheets[0]?.name).toBe('Kiểm kê');
		expect(opened.ok && opened.value.sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
			[
				{ kind: 'text', text: 'Tên' },
				{ kind: 'text', text: 'Chủ quản' }
			],
			[
				{ kind: 'text', text: 'Cổng; tỉnh' },
				{ kind: 'text', text: 'Sở "KH"\nCN' }
			]
		]);
	});
});
