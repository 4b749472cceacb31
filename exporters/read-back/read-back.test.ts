import fc from 'fast-check';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { textOf, type FieldEntry } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { merge } from '$models/compare/merge';
import type { ExportInput } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput, fixturePack as pack } from '$exporters/form03/fixture';
import { formTables } from '$exporters/form03/tables';
import { writeForm03 } from '$exporters/form03/write';
import { randomArchitecture } from '../../tests/generators/random-architecture';
import { openForm } from './open-form';
import { openForm03 } from './open-form03';
import { baseIn, readBack, type ReadBack, type ReadBackOptions } from './read-back';

const written = async (architecture: Architecture): Promise<Uint8Array> =>
	(await writeForm03(fixtureInput(architecture))).bytes;

/** The sheets whose cells somebody changed: address to what stands there now. */
type CellEdits = Readonly<Record<string, Readonly<Record<string, ExcelJS.CellValue>>>>;

async function edited(bytes: Uint8Array, sheets: CellEdits): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(new Uint8Array(bytes).buffer);
	for (const [name, cells] of Object.entries(sheets)) {
		for (const [address, value] of Object.entries(cells)) {
			const cell = workbook.getWorksheet(name)?.getCell(address);
			if (cell === undefined) throw new Error(`No sheet ${name}`);
			cell.value = value;
		}
	}
	const saved = await JSZip.loadAsync(new Uint8Array(await workbook.xlsx.writeBuffer()));
	// The library forgets the properties that spreadsheet programs keep.
	const kept = await (await JSZip.loadAsync(bytes)).file('docProps/custom.xml')?.async('string');
	saved.file('docProps/custom.xml', kept ?? '');
	return saved.generateAsync({ type: 'uint8array' });
}

async function readAgain(
	bytes: Uint8Array,
	now: Architecture,
	options: Partial<ReadBackOptions> = {}
): Promise<ReadBack> {
	const opened = await openForm03(bytes, 'Mau-03.xlsx', pack);
	if (!opened.ok) throw new Error(opened.problem.message);
	let count = 0;
	const { stamp } = opened.value;
	const read = readBack(opened.value, {
		now,
		pack,
		base: stamp === null ? null : baseIn(now, pack, stamp),
		newId: () => `new-${(count += 1)}`,
		instant: '2026-11-27T01:00:00Z',
		missing: 'keep',
		today: '2026-11-27',
		...options
	});
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

const seen = (architecture: Architecture): Architecture =>
	edition(architecture, { level: 'internal', asOf: '2026-09-30', pack }).architecture;

function withName(architecture: Architecture, id: string, name: string): Architecture {
	const object = architecture.objects.get(ObjectId(id));
	if (object === undefined) throw new Error(`No object ${id}`);
	const objects = new Map(architecture.objects);
	objects.set(object.id, { ...object, fields: { ...object.fields, name: { value: name } } });
	return { ...architecture, objects };
}

const told = ({ changes }: ReadBack): string[] =>
	changes.map(({ root, id, key, after }) => `${root}/${id}/${key}=${JSON.stringify(after)}`);
const complaints = ({ ledger }: ReadBack): string[] => ledger.map(({ code, cell }) => `${code} ${cell}`.trim());

const isTorture = process.env['TORTURE'] === '1';

describe('a form that nobody edited', () => {
	test('proposes nothing, of the fixture and of samples', async () => {
		const names = isTorture ? ['ca-mau', 'bo-van-hoa', 'tong-lien-doan'] : ['tong-lien-doan'];
		const samples = names.map((name) => {
			const read = readCanonical(readFileSync(`models/samples/${name}.khuevan.json`, 'utf8'));
			if (!read.ok) throw new Error(read.problem.message);
			return read.value.architecture;
		});
		for (const architecture of [fixtureArchitecture(), ...samples]) {
			const read = await readAgain(await written(architecture), architecture);
			expect(read.ground).toBe('known');
			expect(read.changes).toEqual([]);
			expect(read.ledger).toEqual([]);
		}
	}, 120_000);

	test('proposes nothing, of whatever architecture', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), async (seed) => {
				const architecture = randomArchitecture(pack, seed, 25);
				const read = await readAgain(await written(architecture), architecture);
				expect(told(read)).toEqual([]);
			}),
			{ numRuns: isTorture ? 60 : 6 }
		);
	}, 120_000);
});

test('edited cells are exactly the changes that are proposed', async () => {
	const architecture = fixtureArchitecture();
	const read = await readAgain(
		await edited(await written(architecture), {
			DM_DOITUONG: {
				D3: '=2+3 đổi tên',
				O3: 'Chưa xác định',
				T3: 'Trạng thái vòng đời: chưa xác định (lý do: đang rà soát; đầu mối: Sở KHCN; thời hạn: 31/01/2027).',
				I2: 'Cấp xã; cấp tỉnh; Quốc gia',
				L5: 'Sở Nội vụ',
				Q3: ''
			},
			HOANTHIEN_NV: { N2: new Date('2027-05-01T00:00:00Z'), C2: 'Hiện trạng khác' }
		}),
		architecture
	);
	expect(complaints(read)).toEqual([]);
	expect(told(read).sort()).toEqual(
		[
			'objects/o2/name="=2+3 đổi tên"',
			'objects/o2/lifecycle={"undetermined":{"reason":"đang rà soát","contact":"Sở KHCN","due":"2027-01-31"}}',
			'objects/o2/disposition=null',
			'objects/o1/usageScope/national=true',
			'objects/o10/operator="Sở Nội vụ"',
			'gaps/g1/current="Hiện trạng khác"',
			'tasks/t1/deadline="2027-05-01"'
		].sort()
	);
});

test('random edits of names come back as exactly those', async () => {
	const architecture = fixtureArchitecture();
	const bytes = await written(architecture);
	const rows: Readonly<Record<number, string>> = { 2: 'o1', 3: 'o2', 4: 'o3', 5: 'o10', 6: 'q1' };
	const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => `Tên ${text}.`);
	await fc.assert(
		fc.asyncProperty(fc.dictionary(fc.constantFrom(...Object.keys(rows)), name), async (names) => {
			const cells = Object.fromEntries(Object.entries(names).map(([row, text]) => [`D${row}`, text]));
			const read = await readAgain(await edited(bytes, { DM_DOITUONG: cells }), architecture);
			expect(read.changes.map(({ id, key }) => `${id}/${key}`).sort()).toEqual(
				Object.keys(names)
					.map((row) => `${rows[Number(row)] ?? ''}/name`)
					.sort()
			);
		}),
		{ numRuns: isTorture ? 60 : 6 }
	);
}, 60_000);

test('a change stands in three ways to what others did meanwhile', async () => {
	const then = fixtureArchitecture();
	const file = await edited(await written(then), { DM_DOITUONG: { D2: 'A', D5: 'B', D6: 'C' } });
	const now = withName(withName(then, 'o10', 'B'), 'q1', 'Người khác sửa');
	const read = await readAgain(file, now, { base: seen(then) });
	const merged = merge(now, read.changes).map(({ change, state, now: value }) => [change.id, state, value]);
	expect(merged).toEqual([
		['o10', 'already', 'B'],
		['o1', 'clean', 'Trung tâm dữ liệu tỉnh'],
		['q1', 'conflict', 'Người khác sửa']
	]);
});

test('without the state that it was made from nobody is said to have changed nothing', async () => {
	const then = fixtureArchitecture();
	const file = await edited(await written(then), { DM_DOITUONG: { D2: 'A' } });
	const now = withName(then, 'q1', 'Người khác sửa');
	const read = await readAgain(file, now);
	expect(read.ground).toBe('unknown');
	const merged = merge(now, read.changes, read.ground);
	expect(merged.map(({ change, state, preselected }) => [change.id, state, preselected])).toEqual([
		['o1', 'unknown', false],
		['q1', 'unknown', false]
	]);
});

test('new rows are new records without the code that was written, and may speak of each other', async () => {
	const architecture = fixtureArchitecture();
	const read = await readAgain(
		await edited(await written(architecture), {
			DM_DOITUONG: { A7: 'KT-99', D7: 'Kho tri thức', E7: 'Cơ sở dữ liệu, kho dữ liệu', F7: 'Không có lớp này' },
			QH_KETNOI: { A3: 'QH-77', B3: 'KT-99', C3: 'Trao đổi dữ liệu', D3: 'KT-10' }
		}),
		architecture
	);
	const kinds = new Set(pack.kinds.filter(({ form03 }) => form03).map(({ official }) => official));
	if (kinds.has('Cơ sở dữ liệu, kho dữ liệu')) expect(told(read)).toContain('objects/new-1/name="Kho tri thức"');
	expect(read.changes.some(({ key }) => key === 'code')).toBe(false);
	expect(complaints(read)).toContain('unknown-value F7');
});

test('a row that is gone is deleted only where somebody asks for it', async () => {
	const architecture = fixtureArchitecture();
	const blank = Object.fromEntries(
		['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'O', 'Q', 'R', 'S', 'T'].map((letter) => [
			`${letter}4`,
			null
		])
	);
	const file = await edited(await written(architecture), { DM_DOITUONG: blank });
	const kept = await readAgain(file, architecture);
	expect(kept.changes).toEqual([]);
	expect(kept.missing).toBe(1);
	expect(complaints(kept)).toEqual(['missing-row']);
	const asked = await readAgain(file, architecture, { missing: 'propose' });
	expect(told(asked)).toEqual(['objects/o3/deletedAt="2026-11-27T01:00:00Z"']);
});

test('formulas, strange values, broken dates and endless texts are named and change nothing', async () => {
	const architecture = fixtureArchitecture();
	const read = await readAgain(
		await edited(await written(architecture), {
			DM_DOITUONG: {
				D2: { formula: 'HYPERLINK("http://x","y")', result: 'y' },
				F3: 'Lớp thứ chín',
				L3: 'x'.repeat(25_000),
				P2: { error: '#REF!' }
			},
			QH_KETNOI: { D2: 'KT-404' },
			HOANTHIEN_NV: { N2: '31/02/2027' }
		}),
		architecture
	);
	expect(read.changes).toEqual([]);
	expect(complaints(read).sort()).toEqual(
		['error-cell P2', 'formula D2', 'too-long L3', 'unknown-code D2', 'unknown-value F3', 'wrong-date N2'].sort()
	);
	const long = await readAgain(
		await edited(await written(architecture), { DM_DOITUONG: { L3: 'x'.repeat(10_000) } }),
		architecture
	);
	expect(told(long)).toEqual([`objects/o2/operator="${'x'.repeat(10_000)}"`]);
});

describe('notes in which lines of the product stand beside the agency’s own', () => {
	const late = 'Khắc phục sau: chờ bố trí vốn 2027';
	const whole =
		'Khắc phục sau: Tên quy tắc: chưa đáp ứng; cơ quan chấp thuận nội bộ ngày 02/09/2026 cho khắc phục sau, đến hết ngày 31/12/2027.';

	function noted(note: string): Architecture {
		const architecture = fixtureArchitecture();
		const object = architecture.objects.get(ObjectId('o2'));
		if (object === undefined) throw new Error('The fixture has o2');
		const fields = { ...object.fields, note: { value: note } };
		return { ...architecture, objects: new Map([...architecture.objects, [object.id, { ...object, fields }]]) };
	}

	function letPass(architecture: Architecture): ExportInput {
		const given = fixtureInput(architecture);
		const [model] = given.report.findings;
		if (model === undefined) throw new Error('The fixture has a finding');
		const of = { ...model, id: 'G07/o2', subject: { ...model.subject, kind: 'object' as const, id: 'o2' } };
		const waived = new Map([[of.id, { grantedOn: null, until: '2027-12-31' }]]);
		return { ...given, waived, report: { ...given.report, findings: [of] } };
	}

	const sheetOf = (input: ExportInput) => formTables(input).tables.get('DM_DOITUONG')?.rows ?? [];
	const noteOf = (input: ExportInput): string =>
		sheetOf(input)
			.find(({ subject }) => subject.id === 'o2')
			?.cells.at(-1)?.text ?? '';

	test('keep the agency’s own where one of its lines is edited, and lose none that is like the product’s', async () => {
		for (const own of [late, 'Khắc phục sau: ', whole, 'Chưa gắn nhiệm vụ.'].map((line) => line.trim())) {
			const architecture = noted(`Dòng 1\n${own}`);
			const input = letPass(architecture);
			const { bytes } = await writeForm03(input);
			const untouched = await readAgain(bytes, architecture);
			expect([told(untouched), complaints(untouched)]).toEqual([[], []]);
			expect(noteOf(input)).toContain(`${own}\nKhắc phục sau: Đủ sơ đồ bắt buộc: chưa đáp ứng; cơ quan`);
			const T3 = noteOf(input).replace('Dòng 1', 'Dòng 1 sửa');
			const read = await readAgain(await edited(bytes, { DM_DOITUONG: { T3 } }), architecture);
			expect(told(read)).toEqual([`objects/o2/note=${JSON.stringify(`Dòng 1 sửa\n${own}`)}`]);
			const gone = await readAgain(
				await edited(bytes, { DM_DOITUONG: { T3: noteOf(input).replace(`\n${own}`, '') } }),
				architecture
			);
			expect(told(gone)).toEqual(['objects/o2/note="Dòng 1"']);
		}
	});

	test('propose a line that somebody adds, which only begins as the product’s do', async () => {
		const architecture = noted('Dòng 1');
		const input = letPass(architecture);
		const T3 = `${noteOf(input)}\n${late}`;
		const read = await readAgain(await edited((await writeForm03(input)).bytes, { DM_DOITUONG: { T3 } }), architecture);
		expect(told(read)).toEqual([`objects/o2/note=${JSON.stringify(`Dòng 1\n${late}`)}`]);
	});

	describe('and tell why something new is built', () => {
		function reasoned(said: Readonly<Record<string, FieldEntry>>): Architecture {
			const architecture = noted('Dòng 1\nLý do xây dựng mới: dòng của cơ quan');
			const object = architecture.objects.get(ObjectId('o2'));
			if (object === undefined) throw new Error('The fixture has o2');
			const objects = new Map(architecture.objects);
			objects.set(object.id, { ...object, fields: { ...object.fields, ...said } });
			return { ...architecture, objects };
		}
		const reason: Readonly<Record<string, FieldEntry>> = {
			justificationKind: { value: 'technical' },
			justification: { value: 'LGSP không\nđiều phối' }
		};
		const readWith = async (
			architecture: Architecture,
			change: (note: string) => string
		): Promise<readonly (readonly string[])[]> => {
			const input = letPass(architecture);
			const { bytes } = await writeForm03(input);
			const read = await readAgain(await edited(bytes, { DM_DOITUONG: { T3: change(noteOf(input)) } }), architecture);
			return [told(read), complaints(read)];
		};

		test('lose and double nothing that nobody edited, nor in a form that had no such lines', async () => {
			const open: FieldEntry = { undetermined: { reason: 'chờ\ný kiến', contact: 'Sở A', due: '2027-01-15' } };
			for (const said of [reason, { justification: open }, { justification: { notApplicable: { reason: '' } } }]) {
				expect(await readWith(reasoned(said), (note) => note)).toEqual([[], []]);
			}
			const without = (note: string): string => note.replace(/\nLoại lý do[^\n]*\nLý do xây dựng mới: LGSP[^\n]*/u, '');
			expect(await readWith(reasoned(reason), without)).toEqual([[], []]);
		});

		test('bring an edited line back to its field and the agency’s own line to the notes', async () => {
			expect(await readWith(reasoned(reason), (note) => note.replace('LGSP không', 'NDOP không'))).toEqual([
				['objects/o2/justification="NDOP không điều phối"'],
				[]
			]);
			expect(await readWith(reasoned(reason), (note) => note.replace('Yêu cầu kỹ thuật', 'Yêu cầu pháp lý'))).toEqual([
				['objects/o2/justificationKind="legal"'],
				[]
			]);
			expect(await readWith(reasoned(reason), (note) => note.replace('dòng của', 'Dòng của'))).toEqual([
				[`objects/o2/note=${JSON.stringify('Dòng 1\nLý do xây dựng mới: Dòng của cơ quan')}`],
				[]
			]);
			expect(await readWith(reasoned({}), (note) => `${note}\nLý do xây dựng mới: Mới`)).toEqual([
				['objects/o2/justification="Mới"'],
				[]
			]);
		});

		test('name a kind of reason that the list does not have', async () => {
			const [changes, said] = await readWith(reasoned(reason), (note) => note.replace('Yêu cầu kỹ thuật', 'Ý thích'));
			expect([changes, said]).toEqual([[], ['unknown-value T3']]);
		});
	});

	test('of a row that was copied twice do not make another row of it', async () => {
		const architecture = noted('Dòng 1');
		const input = letPass(architecture);
		const copied = sheetOf(input).find(({ subject }) => subject.id === 'o2');
		const row = Object.fromEntries(
			(copied?.cells ?? []).map(({ text }, at) => [`${String.fromCharCode(65 + at)}7`, text])
		);
		const read = await readAgain(await edited((await writeForm03(input)).bytes, { DM_DOITUONG: row }), architecture);
		expect([told(read), complaints(read)]).toEqual([[], []]);
	});
});

test('the form of another architecture is not read into this one', async () => {
	const architecture = fixtureArchitecture();
	const opened = await openForm03(await written(architecture), 'f.xlsx', pack);
	if (!opened.ok) throw new Error(opened.problem.message);
	const other = { ...architecture, meta: { ...architecture.meta, id: 'an-giang' } };
	const options = { now: other, pack, base: null, newId: () => 'n', instant: '', today: '2026-11-27' } as const;
	expect(readBack(opened.value, { ...options, missing: 'keep' })).toMatchObject({
		problem: { code: 'other-architecture' }
	});
});

test('files that are no form are refused with words', async () => {
	const bytes = await written(fixtureArchitecture());
	const withMacros = await JSZip.loadAsync(bytes);
	withMacros.file('xl/vbaProject.bin', 'macro');
	const bomb = await JSZip.loadAsync(bytes);
	bomb.file('xl/worksheets/sheet99.xml', new Uint8Array(80_000_000));
	const asked: readonly (readonly [Uint8Array, string])[] = [
		[await withMacros.generateAsync({ type: 'uint8array' }), 'macros'],
		[
			Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
			'old-format'
		],
		[bytes.slice(0, bytes.length / 2), 'truncated'],
		[new TextEncoder().encode('Mã đối tượng,Tên'), 'not-a-workbook'],
		[await bomb.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), 'zip-bomb']
	];
	for (const [file, code] of asked) {
		expect(await openForm03(file, 'Mau-03.xlsx', pack)).toMatchObject({ ok: false, problem: { code } });
	}
}, 60_000);

test('edited rows of relations are changes of those relations, end by end', async () => {
	const architecture = fixtureArchitecture();
	const read = await readAgain(
		await edited(await written(architecture), { QH_KETNOI: { B2: 'KT-10', D2: 'KT-2', E2: 'Hồ sơ một cửa' } }),
		architecture
	);
	// Other ends make another relation, which keeps what the row says.
	const [data, gone, made, ...fields] = told(read);
	expect([data, gone]).toEqual(['relations/r2/data="Hồ sơ một cửa"', 'relations/r2/deletedAt="2026-11-27T01:00:00Z"']);
	expect(made).toBe('relations/new-1/={"source":"o10","target":"o2","type":"data-exchange"}');
	expect(fields).toContain('relations/new-1/data="Hồ sơ một cửa"');
	expect(complaints(read)).toEqual([]);
});

test('names that lead out of an archive reach nothing, and are no part of the form', async () => {
	const architecture = fixtureArchitecture();
	const bytes = await written(architecture);
	const archive = await JSZip.loadAsync(bytes);
	for (const name of ['../../etc/passwd', '/etc/passwd', 'xl/../../out.xml', '..\\out.txt']) archive.file(name, 'x');
	const read = await readAgain(await archive.generateAsync({ type: 'uint8array' }), architecture);
	expect([told(read), complaints(read)]).toEqual([[], []]);
});

test('a form under the name of another kind of file is refused with words', async () => {
	const workbook = await written(fixtureArchitecture());
	const document = new JSZip();
	document.file('[Content_Types].xml', '<Types/>');
	document.file('word/document.xml', '<w:document/>');
	const text = await document.generateAsync({ type: 'uint8array' });
	for (const [file, name, code] of [
		[workbook, 'Mau-03.docx', 'excel-file'],
		[text, 'Mau-01.xlsx', 'word-file'],
		[workbook, 'Mau-03.txt', 'not-form03'],
		[workbook, 'Mau-03', 'not-form03']
	] as const)
		expect(await openForm(file, name, pack)).toMatchObject({ ok: false, problem: { code, place: name } });
});

test('the form itself stays reproducible and says its name', async () => {
	const architecture = fixtureArchitecture();
	const [a, b] = [await written(architecture), await written(structuredClone(architecture))];
	expect(a).toEqual(b);
	expect(textOf(architecture.objects.get(ObjectId('o1'))?.fields['name'])).toBe('Trung tâm dữ liệu tỉnh');
});
