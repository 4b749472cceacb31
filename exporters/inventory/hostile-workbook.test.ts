/** Workbooks that harm, or that nobody can read: each is told in one line, or read for its values alone. */
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { openForm01 } from '$exporters/read-back/open-form01';
import { openWorkbook } from './open-workbook';
import type { SourceValue } from './source';
import { workbookOf } from './test-workbook';

/** A workbook with the parts changed or added. */
async function withParts(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(await workbookOf({ A: [['Cổng', 'Kho']] }));
	for (const [name, text] of Object.entries(parts)) zip.file(name, text, { createFolders: false });
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function valuesIn(bytes: Uint8Array, name = 'a.xlsx'): Promise<readonly SourceValue[]> {
	const opened = await openWorkbook(bytes, name);
	if (!opened.ok) throw new Error(opened.problem.code);
	return opened.value.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
}

const plain = [
	{ kind: 'text', text: 'Cổng' },
	{ kind: 'text', text: 'Kho' }
];

const sheet = (head: string, text: string): string =>
	`<?xml version="1.0"?>${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;

it('macros and other programs in a workbook are left where they are', async () => {
	const macros = { 'xl/vbaProject.bin': 'Sub Auto_Open()', 'xl/embeddings/oleObject1.bin': 'MZ' };
	expect(await valuesIn(await withParts(macros), 'a.xlsm')).toEqual(plain);
});

it('names that lead out of the archive lead nowhere', async () => {
	const names = { '../../tmp/evil.xml': '<a/>', '/etc/cron.d/evil': '* * * * *', 'xl\\..\\..\\evil.dll': 'MZ' };
	expect(await valuesIn(await withParts(names))).toEqual(plain);
});

it.each([
	['from outside', '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
	['of a billion laughs', '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>', '&c;']
])('entities %s are not read', async (_, head, text) => {
	const opened = await openWorkbook(await withParts({ 'xl/worksheets/sheet1.xml': sheet(head, text) }), 'a.xlsx');
	if (!opened.ok) expect(opened.problem.message).not.toContain('\n');
	else expect(JSON.stringify(opened.value.sheets)).not.toMatch(/root:|haha/u);
});

it('a workbook with a password is told as one, and one of before 2007 as what it is', async () => {
	const compound = (name: string): Uint8Array =>
		Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000, 'E'), Buffer.from(name, 'utf16le')]);
	expect(await openWorkbook(compound('EncryptedPackage'), 'a.xlsx')).toMatchObject({
		ok: false,
		problem: { code: 'password-protected', place: 'a.xlsx' }
	});
	expect(await openWorkbook(compound('Workbook'), 'a.xls')).toMatchObject({
		ok: false,
		problem: { code: 'old-format' }
	});
});

it('an archive with an entry behind a password is told as one', async () => {
	const bytes = Buffer.from(await workbookOf({ A: [['Cổng']] }));
	const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
	bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
	expect(await openWorkbook(bytes, 'a.xlsx')).toMatchObject({ ok: false, problem: { code: 'encrypted-entries' } });
});

it('a wrong extension is told, whichever way round', async () => {
	const workbook = await workbookOf({ A: [['Cổng']] });
	expect(await openWorkbook(workbook, 'a.csv')).toMatchObject({ ok: false, problem: { code: 'not-a-workbook' } });
	expect(await openWorkbook(Buffer.from('Tên;Chủ quản'), 'a.xlsx')).toMatchObject({
		ok: false,
		problem: { code: 'not-a-workbook' }
	});
	const zip = new JSZip();
	zip.file('word/document.xml', '<w:document/>');
	expect(await openWorkbook(await zip.generateAsync({ type: 'uint8array' }), 'a.xlsx')).toMatchObject({
		ok: false,
		problem: { code: 'word-file' }
	});
	expect(await openForm01(workbook, 'a.docx')).toMatchObject({ ok: false, problem: { code: 'excel-file' } });
});

it('300 MB are refused before anything is read of them', async () => {
	const large = new Uint8Array(300_000_000);
	for (const name of ['a.xlsx', 'a.csv'])
		expect(await openWorkbook(large, name)).toMatchObject({ ok: false, problem: { code: 'too-large' } });
});

it('a formula without a result is told, not taken for an empty cell', async () => {
	const bytes = await workbookOf({ A: [['Cổng', { formula: 'HYPERLINK("http://evil.example","x")' }]] });
	expect(await valuesIn(bytes)).toEqual([
		{ kind: 'text', text: 'Cổng' },
		{ kind: 'error', text: '=HYPERLINK("http://evil.example","x")' }
	]);
});

it('whatever is cut off the end of a workbook, it is read or told', async () => {
	const whole = await workbookOf({ A: [['Cổng', 'Kho']] });
	for (let length = 0; length < whole.length; length += 97) {
		const opened = await openWorkbook(whole.slice(0, length), 'a.xlsx');
		expect(opened).toMatchObject({ ok: false });
		if (length > 4) expect(opened).toMatchObject({ problem: { code: 'truncated' } });
	}
});
