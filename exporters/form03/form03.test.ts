import ExcelJS from 'exceljs';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { DraftKind } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import type { Finding } from '$models/conformance/report';
import type { ExportInput } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput, trickyName } from './fixture';
import { readForm03 } from './read';
import { cellNamed, formTables, type FormTable } from './tables';
import { writeForm03 } from './write';

/** The workbook as another program sees it: by its XML. */
const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	trimValues: false,
	parseTagValue: false
});
const node: z.ZodType<Record<string, unknown>> = z.record(z.string(), z.unknown());

const input = fixtureInput();
let zip: JSZip;
const parts = new Map<string, string>();

beforeAll(async () => {
	zip = await JSZip.loadAsync((await writeForm03(input)).bytes);
	for (const file of Object.values(zip.files)) parts.set(file.name, await file.async('string'));
});

const part = (name: string): string => parts.get(name) ?? '';

function list(value: unknown): unknown[] {
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value];
}

const under = (value: unknown, ...path: string[]): unknown =>
	path.reduce<unknown>((at, key) => (node.safeParse(at).success ? node.parse(at)[key] : undefined), value);

const sheetNames = (): unknown[] =>
	list(under(parser.parse(part('xl/workbook.xml')), 'workbook', 'sheets', 'sheet')).map((sheet) =>
		under(sheet, '@name')
	);

const shared = (): string[] =>
	list(under(parser.parse(part('xl/sharedStrings.xml')), 'sst', 'si')).map((item) => {
		const text = under(item, 't');
		return String(typeof text === 'object' ? under(text, '#text') : text);
	});

function sheetXml(name: string): unknown {
	return under(parser.parse(part(`xl/worksheets/sheet${sheetNames().indexOf(name) + 1}.xml`)), 'worksheet');
}

function rowsOf(name: string): string[][] {
	const strings = shared();
	return list(under(sheetXml(name), 'sheetData', 'row')).map((row) =>
		list(under(row, 'c')).map((cell) => {
			const value = under(cell, 'v');
			return under(cell, '@t') === 's' ? (strings[Number(value)] ?? '') : String(value ?? '');
		})
	);
}

const tableOf = (code: string): FormTable => {
	const table = formTables(input).tables.get(code);
	if (table === undefined) throw new Error(`No table ${code}`);
	return table;
};
const column = (code: string, name: string): string[] => {
	const table = tableOf(code);
	return table.rows.map((row) => cellNamed(table, row, name).text);
};

test('sheets stand in the order of the guide', () => {
	expect(sheetNames()).toEqual([
		'HUONG_DAN',
		'DM_GIATRI',
		'TU_DIEN_TRUONG',
		'DM_DOITUONG',
		'QH_KETNOI',
		'ANHXA',
		'HOANTHIEN_NV',
		'LS_PHIENBAN'
	]);
});

test('objects beyond Form 03 and deleted ones are no rows; codes are in the order of their numbers', () => {
	expect(column('DM_DOITUONG', 'Mã đối tượng')).toEqual(['KT-1', 'KT-2', 'KT-3', 'KT-10', 'QG-1']);
});

test('values stand in the official spelling and several are joined', () => {
	expect(column('DM_DOITUONG', 'Loại bản ghi')[0]).toBe('Bản ghi gốc');
	expect(column('DM_DOITUONG', 'Phạm vi sử dụng')[0]).toMatch(/^cấp tỉnh; cấp xã$/iu);
});

test('what is undetermined says so, and why, who and when in the notes', () => {
	expect(column('DM_DOITUONG', 'Đơn vị vận hành')[0]).toBe('Chưa xác định');
	const [note] = column('DM_DOITUONG', 'Ghi chú');
	expect(note).toContain('đang tổ chức lại đơn vị');
	expect(note).toContain('Sở Nội vụ');
	expect(note).toContain('31/12/2026');
	expect(column('DM_DOITUONG', 'Thành phần trong lớp')[2]).toBe('Không áp dụng');
});

test('why something new is built stands in the notes, which is where the form has a place for it', () => {
	const architecture = fixtureArchitecture();
	const objects = new Map(architecture.objects);
	const known = objects.get(ObjectId('o2'));
	if (known === undefined) throw new Error('The fixture has no o2');
	const fields: Fields = {
		...known.fields,
		note: { value: 'Dòng của cơ quan' },
		justificationKind: { value: 'technical' },
		justification: { value: 'LGSP không điều phối\ndữ liệu bắt buộc chia sẻ' }
	};
	objects.set(known.id, { ...known, fields });
	const table = formTables(fixtureInput({ ...architecture, objects })).tables.get('DM_DOITUONG');
	const row = table?.rows.find(({ subject }) => subject.id === 'o2');
	if (table === undefined || row === undefined) throw new Error('There is no row of o2');
	expect(cellNamed(table, row, 'Ghi chú').text.split('\n')).toEqual([
		'Dòng của cơ quan',
		'Loại lý do xây dựng mới: Yêu cầu kỹ thuật',
		'Lý do xây dựng mới: LGSP không điều phối dữ liệu bắt buộc chia sẻ'
	]);
});

test('a relation refers by code, and one that leaves Table 1 is told as a loss', () => {
	expect(column('QH_KETNOI', 'Đối tượng nguồn')).toEqual(['QG-1']);
	expect(column('QH_KETNOI', 'Đối tượng đích')).toEqual(['KT-10']);
	expect(formTables(input).losses.map(({ place }) => place)).toEqual(['relations/r1']);
});

test('relations that leave Table 1 for one reason are told in one line', () => {
	const { edition: cut, pack } = input;
	const [beyond] = [...cut.architecture.relations.values()].filter(({ id }) => id === 'r1');
	if (beyond === undefined) throw new Error('The fixture has no relation r1');
	const copies = ['r3', 'r4', 'r5', 'r6'].map((id) => ({ ...beyond, id: RelationId(id) }));
	const relations = new Map([...cut.architecture.relations, ...copies.map((one) => [one.id, one] as const)]);
	const edition = { ...cut, architecture: { ...cut.architecture, relations } };
	const label = pack.kinds.find(({ id }) => id === 'unit')?.label.vi ?? '';
	expect(formTables({ ...input, edition }).losses).toEqual([
		{
			place: 'relations',
			message: expect.stringMatching(
				new RegExp(
					`^5 quan hệ có một đầu là “${label}”, loại không có trong Bảng 1: (?:.+ → .+; ){2}.+ → .+ và 2 quan hệ khác\\. Mất: 5 dòng ở QH_KETNOI\\. Cần làm: .+$`,
					'u'
				)
			) as unknown,
			en: expect.stringMatching(/and 2 more\. Lost: 5 rows of QH_KETNOI\. To do: .+$/u) as unknown
		}
	]);
});

test('each pair of gap and task is one row, and a gap without a task one row with blanks', () => {
	expect(column('HOANTHIEN_NV', 'Mã nội dung')).toEqual(['ND-1', 'ND-1', 'ND-2']);
	expect(column('HOANTHIEN_NV', 'Mã nhiệm vụ chuyển đổi kiến trúc')).toEqual(['NV-1', 'NV-2', '']);
	expect(column('HOANTHIEN_NV', 'Đối tượng liên quan')[0]).toBe('KT-1; KT-2');
});

test('a mapping names the block of the figure, not its id', () => {
	const [said] = column('ANHXA', 'Mô hình khái quát');
	expect(said).not.toBe('');
	expect(said).not.toMatch(/^H7\./u);
});

test('a mapping tells the places in the other forms that nobody wrote, and keeps those that somebody did', () => {
	expect(column('ANHXA', 'Vị trí trong Mẫu số 02')).toEqual(['SĐ-T-02']);
	expect(column('ANHXA', 'Vị trí trong Mẫu số 01')).toEqual(['V.1.1; VI.3.1.1']);
	const architecture = fixtureArchitecture();
	const written = [...architecture.mappings].map(
		([id, row]) =>
			[id, { ...row, fields: { ...row.fields, form01Place: { value: 'V.1' }, form02Place: { value: [] } } }] as const
	);
	const { tables } = formTables(fixtureInput({ ...architecture, mappings: new Map(written) }));
	const table = tables.get('ANHXA');
	const said = table?.rows.map((row) => cellNamed(table, row, 'Vị trí trong Mẫu số 01').text);
	expect(said).toEqual(['V.1']);
});

test('the mapping of a reference record names it as the object of the source, where nobody wrote another name', () => {
	const architecture = fixtureArchitecture();
	const reference = [...architecture.objects.values()].find(
		({ fields }) => textOf(fields['recordType']) === 'reference'
	);
	const [mapping] = architecture.mappings.values();
	if (reference === undefined || mapping === undefined) throw new Error('The fixture has no reference or no mapping');
	const sourceIn = (object: string, fields: Fields): string => {
		const mappings = new Map([[mapping.id, { ...mapping, object: ObjectId(object), fields }]]);
		const table = formTables(fixtureInput({ ...architecture, mappings })).tables.get('ANHXA');
		const row = table?.rows[0];
		return table === undefined || row === undefined ? 'none' : cellNamed(table, row, 'Mã/tên đối tượng nguồn').text;
	};
	expect(sourceIn(reference.id, {})).toBe(textOf(reference.fields['name']));
	expect(sourceIn(reference.id, { sourceObject: { value: 'CSDL 7' } })).toBe('CSDL 7');
	expect(sourceIn(reference.id, { mappingKind: { value: 'unmapped' } })).toBe('');
	expect(sourceIn(mapping.object, {})).toBe('');
});

test('the sheet holds the very texts of the table, formulas only in the check column', () => {
	const rows = rowsOf('DM_DOITUONG');
	expect(rows[2]).toContain(trickyName);
	const xml = part(`xl/worksheets/sheet${sheetNames().indexOf('DM_DOITUONG') + 1}.xml`);
	const formulas = [...xml.matchAll(/<c r="([A-Z]+)\d+"[^>]*><f>/gu)].map(([, letters]) => letters);
	expect(new Set(formulas)).toEqual(new Set(['U']));
	expect(rows[0]?.at(-1)).toBe('KIỂM TRA');
});

test('deadlines are real dates', () => {
	const xml = part(`xl/worksheets/sheet${sheetNames().indexOf('HOANTHIEN_NV') + 1}.xml`);
	expect(xml).toMatch(/<c r="N2" s="\d+"><v>46568<\/v>/u);
});

test('list columns offer the list of DM_GIATRI', () => {
	const validations = list(under(sheetXml('DM_DOITUONG'), 'dataValidations', 'dataValidation'));
	const ofRecordType = validations.find((one) => String(under(one, '@sqref')).startsWith('B2'));
	const formula = String(under(ofRecordType, 'formula1'));
	const match = /^DM_GIATRI!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/u.exec(formula);
	expect(match).not.toBeNull();
	const lists = rowsOf('DM_GIATRI');
	const at = input.pack.lists.findIndex(({ id }) => id === 'record-type');
	expect(lists[0]?.[at]).toBe('Loại bản ghi');
	expect(under(ofRecordType, '@type')).toBe('list');
	expect(validations.length).toBeGreaterThan(8);
});

test('every value of a list begins with a capital, in the list and in the cells that take it', () => {
	const [, ...values] = rowsOf('DM_GIATRI');
	const shown = values.flat().filter((value) => value !== '');
	expect(shown.filter((value) => value.charAt(0) !== value.charAt(0).toLocaleUpperCase('vi'))).toEqual([]);
	const offered = new Set(shown);
	const [head, ...rows] = rowsOf('DM_DOITUONG');
	const at = head?.indexOf('Loại đối tượng') ?? -1;
	expect(at).toBeGreaterThan(-1);
	for (const row of rows) expect(offered.has(row[at] ?? ''), row[at]).toBe(true);
});

test('the header stays in view', () => {
	expect(under(sheetXml('QH_KETNOI'), 'sheetViews', 'sheetView', 'pane', '@state')).toBe('frozen');
});

test('the check column names a mandatory field that is empty', async () => {
	const architecture = fixtureArchitecture();
	const [first] = architecture.objects.values();
	if (first === undefined) throw new Error('The fixture has no object');
	const { evidence: _gone, ...fields } = first.fields;
	const poorer = new Map([...architecture.objects, [first.id, { ...first, fields }] as const]);
	const { bytes } = await writeForm03(fixtureInput({ ...architecture, objects: poorer }));
	const text = await (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet4.xml')?.async('string');
	expect(text).toContain('<v>Thiếu Nguồn/minh chứng; </v>');
	expect(text?.includes('<v>Đủ dữ liệu bắt buộc</v>')).toBe(true);
});

/** What the check column of a sheet says, by the code of each row. */
async function checkedOf(given: ExportInput, sheet: string): Promise<ReadonlyMap<string, string>> {
	const book = new ExcelJS.Workbook();
	await book.xlsx.load(new Uint8Array((await writeForm03(given)).bytes).buffer);
	const rows = book.getWorksheet(sheet);
	const told = new Map<string, string>();
	rows?.eachRow((row, at) => {
		const { result, formula } = row.getCell(rows.columnCount);
		if (at > 1) told.set(String(row.getCell(1).value), `${String(result)} = ${formula}`);
	});
	return told;
}

test('the check column reads as faultless for no record that fails a required rule', async () => {
	const [model] = input.report.findings;
	if (model === undefined) throw new Error('The fixture has a finding');
	const finding = (rule: string, id: string, said: Partial<Finding> = {}): Finding => ({
		...model,
		id: `${rule}/${id}`,
		rule,
		subject: { ...model.subject, kind: 'object', id },
		...said
	});
	const findings = [
		finding('G05', 'o1'),
		finding('D07', 'o1'),
		finding('G05', 'o2'),
		finding('G05', 'o3', { severity: 'recommended' }),
		finding('G06', 'o10', { verdict: 'undetermined' }),
		...['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'].map((rule) => finding(rule, 'q1')),
		finding('N01', 't2')
	];
	const waived = new Map([['G05/o2', { grantedOn: null, until: '2027-12-31' }]]);
	const given: ExportInput = { ...input, waived, report: { ...input.report, findings } };
	const objects = await checkedOf(given, 'DM_DOITUONG');
	const said = (code: string): string => objects.get(code)?.split(' = ')[0] ?? '';
	expect(said('KT-1')).toBe('Đủ dữ liệu bắt buộc; chưa đáp ứng quy tắc bắt buộc G05, D07');
	expect(said('KT-2')).toBe('Đủ dữ liệu bắt buộc; chưa đáp ứng quy tắc bắt buộc G05 (cho khắc phục sau)');
	expect(said('KT-3')).toBe('Đủ dữ liệu bắt buộc');
	expect(said('KT-10')).toBe('Đủ dữ liệu bắt buộc');
	expect(said('QG-1')).toMatch(/ R1, R2, R3, R4, R5, R6 và 2 quy tắc khác$/u);
	// What a spreadsheet works out anew says it too.
	expect(objects.get('KT-1')).toContain('&"chưa đáp ứng quy tắc bắt buộc G05, D07"');
	for (const words of objects.values())
		for (const [text] of words.matchAll(/"[^"]*"/gu)) expect(text.length).toBeLessThan(255);
	const pairs = await checkedOf(given, 'HOANTHIEN_NV');
	expect([...pairs.values()].filter((words) => words.includes('quy tắc bắt buộc N01'))).toHaveLength(1);
	const read = await readForm03((await writeForm03(given)).bytes);
	expect(read.ok && read.value.sheets.get('DM_DOITUONG')?.columns).not.toContain('KIỂM TRA');
});

test('our reader gets the rows of the tables back, and the dossier’s data', async () => {
	const { bytes } = await writeForm03(input);
	const read = await readForm03(bytes);
	if (!read.ok) throw new Error(read.problem.message);
	for (const [code, table] of formTables(input).tables) {
		expect(read.value.sheets.get(code)?.rows).toEqual(table.rows.map(({ cells }) => cells.map(({ text }) => text)));
	}
	expect(read.value.dossier).toMatchObject({ code: 'HS-96-2026', version: '1.0', cutoff: '30/09/2026' });
	expect(await readForm03(new TextEncoder().encode('no workbook'))).toMatchObject({ ok: false });
});

test('the same edition gives the same bytes', async () => {
	const [one, two] = await Promise.all([writeForm03(input), writeForm03(input)]);
	expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(two.bytes))).toBe(0);
});

test('a draft says so in its guide, and is read back all the same', async () => {
	const guideOf = async (
		draft?: DraftKind
	): Promise<{ readonly words: string; readonly version: string | undefined }> => {
		const { bytes } = await writeForm03({
			...input,
			dossier: { ...input.dossier, ...(draft === undefined ? {} : { draft }) }
		});
		const own = await JSZip.loadAsync(bytes);
		const read = await readForm03(bytes);
		return {
			words: (await own.file('xl/sharedStrings.xml')?.async('string')) ?? '',
			version: read.ok ? read.value.dossier.version : undefined
		};
	};
	const [draft, issued] = [await guideOf('drawn-up'), await guideOf()];
	expect(draft.words).toContain('DỰ THẢO – bản đang soạn');
	expect(issued.words).not.toContain('DỰ THẢO');
	expect(draft.version).toBe(input.dossier.version);
});

test('the dictionary describes every column, each as its own kind of record has it', () => {
	const [, ...rows] = rowsOf('TU_DIEN_TRUONG');
	const described = new Map(rows.map(([sheet = '', name = '', , , words = '']) => [`${sheet}/${name}`, words]));
	const subjects = new Map([
		['DM_DOITUONG', ['object']],
		['QH_KETNOI', ['relation']],
		['ANHXA', ['mapping']],
		['HOANTHIEN_NV', ['gap', 'task']]
	]);
	for (const { code, kind, columns } of input.pack.forms.form03.sheets) {
		if (kind === 'support') continue;
		for (const { name, field } of columns) {
			const words = described.get(`${code}/${name}`) ?? '';
			expect(words, `${code}/${name}`).not.toBe('');
			expect(words).not.toContain('không có cột này');
			const own = input.pack.fields.filter(({ id, subject }) => id === field && subjects.get(code)?.includes(subject));
			if (own.length > 0) expect(own.map(({ hint }) => hint.vi)).toContain(words);
		}
	}
	expect(described.get('DM_DOITUONG/Tên đối tượng')).toContain('Tên chính thức');
	expect(described.get('QH_KETNOI/Trạng thái')).toContain('ngày chốt dữ liệu');
});

test('a remark that gap and task have alike is told once in the row of the two', () => {
	const { edition } = input;
	const noted = (of: ReadonlyMap<string, { readonly fields: Fields }>) =>
		new Map([...of].map(([id, one]) => [id, { ...one, fields: { ...one.fields, note: { value: 'Số liệu tạm' } } }]));
	const architecture = {
		...edition.architecture,
		gaps: noted(edition.architecture.gaps),
		tasks: noted(edition.architecture.tasks)
	} as unknown as typeof edition.architecture;
	const table = formTables({ ...input, edition: { ...edition, architecture } }).tables.get('HOANTHIEN_NV');
	const [row] = table?.rows ?? [];
	if (table === undefined || row === undefined) throw new Error('There is no row of gap and task');
	expect(cellNamed(table, row, 'Ghi chú').text).toBe('Số liệu tạm');
});
