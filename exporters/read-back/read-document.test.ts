import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { conditionsOf } from '$exporters/document/conditions';
import { writeDocx } from '$exporters/document/docx';
import { installed, savedByLibreOffice } from '$exporters/document/fixture';
import { noPainter } from '$exporters/document/no-painter';
import { wordTables } from '$exporters/dossier/agreement/office-xml';
import { buildDocument } from '$exporters/form01/build';
import { fixtureArchitecture, fixtureInput, fixturePack as pack } from '$exporters/form03/fixture';
import { openForm01 } from './open-form01';
import { proposeForm, type FormProposal } from './proposal';
import { baseIn } from './read-back';
import { wordTablesIn } from './word-tables';

const architecture = fixtureArchitecture();
let docx: Uint8Array;

async function writtenOf(state: Architecture): Promise<Uint8Array> {
	const input = { ...fixtureInput(state), scenes: [] };
	return writeDocx(buildDocument(input, { ...noPainter, holds: conditionsOf(input) }).model);
}

beforeAll(async () => {
	docx = await writtenOf(architecture);
});

async function readAgain(bytes: Uint8Array, now = architecture): Promise<FormProposal> {
	const opened = await openForm01(bytes, 'Mau-01.docx');
	if (!opened.ok) throw new Error(opened.problem.message);
	const { stamp } = opened.value;
	const read = proposeForm(opened.value, {
		now,
		pack,
		base: stamp === null ? null : baseIn(now, pack, stamp),
		newId: () => 'new',
		instant: '2026-11-27T01:00:00Z',
		today: '2026-11-27'
	});
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

async function withText(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(bytes);
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	expect(xml).toContain(`>${from}<`);
	zip.file('word/document.xml', xml.replaceAll(`>${from}<`, `>${to}<`));
	return zip.generateAsync({ type: 'uint8array' });
}

const told = ({ changes }: FormProposal): string[] =>
	changes.map(({ root, id, key, after }) => `${root}/${id}/${key}=${JSON.stringify(after)}`);

test('a document that nobody edited proposes nothing', async () => {
	const read = await readAgain(docx);
	expect(read.ground).toBe('known');
	expect(told(read)).toEqual([]);
	expect(read.ledger.map(({ code }) => code)).toEqual([]);
});

test('an edited cell comes back as its field, wherever the same field is told', async () => {
	const read = await readAgain(await withText(docx, 'Trung tâm dữ liệu tỉnh', 'Trung tâm dữ liệu &amp; số'));
	expect(told(read)).toEqual(['objects/o1/name="Trung tâm dữ liệu & số"']);
});

test('a document that does not say where it came from, or holds macros, is refused', async () => {
	const bare = await JSZip.loadAsync(docx);
	bare.remove('docProps/custom.xml');
	const macros = await JSZip.loadAsync(docx);
	macros.file('word/vbaProject.bin', 'x');
	const asked = [
		[await bare.generateAsync({ type: 'uint8array' }), 'not-form01'],
		[await macros.generateAsync({ type: 'uint8array' }), 'macros'],
		[docx.slice(0, 2_000), 'truncated']
	] as const;
	for (const [file, code] of asked) expect(await openForm01(file, 'a.docx')).toMatchObject({ problem: { code } });
});

test('rows of a code that the table did not have are told and change nothing', async () => {
	const read = await readAgain(await withText(docx, 'KT-1', 'KT-404'));
	expect(told(read)).toEqual([]);
	expect(new Set(read.ledger.map(({ code }) => code))).toContain('unknown-row');
});

const asLetters = (xml: string): string => xml.replaceAll('<w:noBreakHyphen/>', '<w:t>\u2011</w:t>');

async function remade(bytes: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(bytes);
	const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
	const changed = change(xml);
	expect(changed).not.toBe(xml);
	zip.file('word/document.xml', changed);
	return zip.generateAsync({ type: 'uint8array' });
}

test('hyphens that a program saved as letters of their own are plain ones, also where the model has them', async () => {
	const read = await readAgain(await remade(docx, asLetters));
	expect(told(read)).toEqual([]);
	expect(read.ledger).toEqual([]);
	const gap = await readAgain(
		await remade(docx, (xml) => asLetters(xml).replaceAll('Bổ sung nhật ký', 'A\u2011B: bổ sung'))
	);
	expect(told(gap)).toEqual(['gaps/g1/content="A-B: bổ sung và giám sát"']);
	const object = architecture.objects.get(ObjectId('o1'));
	if (object === undefined) throw new Error('The fixture has o1');
	const named = { ...object, fields: { ...object.fields, name: { value: 'Trung tâm A\u2011B' } } };
	const chapters = new Map([...architecture.chapters].map(([key, text]) => [key, `${text}\n\nTừ A\u2011B đến C.`]));
	const state = { ...architecture, chapters, objects: new Map([...architecture.objects, [named.id, named]]) };
	const same = await readAgain(await writtenOf(state), state);
	expect(told(same)).toEqual([]);
	expect(same.ledger).toEqual([]);
});

test('marks behind codes of any pattern are none of the code, for what is read back and for the statement', async () => {
	const codes = new Map([
		['o1', 'CM-KT-01'],
		['o2', '']
	]);
	const objects = new Map(
		[...architecture.objects].map(([id, object]) => [id, { ...object, code: codes.get(id) ?? object.code }])
	);
	const state = { ...architecture, objects };
	const given = fixtureInput(state);
	const [model] = given.report.findings;
	if (model === undefined) throw new Error('The fixture has a finding');
	const findings = ['o1', 'o2', 'o10'].map((id) => ({
		...model,
		id: `G07/${id}`,
		subject: { ...model.subject, kind: 'object' as const, id }
	}));
	const waived = new Map(findings.map(({ id }) => [id, { grantedOn: null, until: '2027-12-31' }]));
	const input = { ...given, scenes: [], waived, report: { ...given.report, findings } };
	const bytes = await writeDocx(buildDocument(input, { ...noPainter, holds: conditionsOf(input) }).model);
	const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
	expect(xml).toContain('CM-KT-01†');
	const read = await readAgain(bytes, state);
	expect(told(read)).toEqual([]);
	expect(read.ledger).toEqual([]);
	const stated = [...wordTables(xml)].flatMap(({ rows }) => rows.map((row) => row['Mã đối tượng'] ?? ''));
	expect(stated).toContain('CM-KT-01');
	expect(stated.filter((code) => code.endsWith('†'))).toEqual([]);
});

test('a gap without a task, whose cells earlier releases left blank, is not told as edited', async () => {
	const read = await readAgain(await remade(docx, (xml) => xml.replaceAll('>Chưa gắn nhiệm vụ<', '><')));
	expect(told(read)).toEqual([]);
	expect(read.ledger).toEqual([]);
});

describe('words under “Mục tiêu”', () => {
	const value = (text: string) => ({ value: text });
	const object = architecture.objects.get(ObjectId('o1'));
	if (object === undefined) throw new Error('The fixture has o1');
	const state: Architecture = {
		...architecture,
		objects: new Map(architecture.objects).set(object.id, {
			...object,
			fields: { ...object.fields, disposition: value('upgrade') },
			targets: { lifecycle: value('upgrading'), operator: value('Sở Khoa học và Công nghệ') }
		})
	};
	const said = 'Tiếp tục, hoàn thiện theo phương án: Đơn vị vận hành: Sở Khoa học và Công nghệ (theo ND-1, ND-2)';
	let bytes: Uint8Array;
	beforeAll(async () => {
		bytes = await writtenOf(state);
	});
	const readWith = async (words: string): Promise<FormProposal> => {
		const zip = await JSZip.loadAsync(bytes);
		const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
		const tables = wordTablesIn(xml);
		expect(tables.flatMap(({ rows }) => rows.flat())).toContain(said);
		const joined = xml.replaceAll(/<\/w:t><w:noBreakHyphen\/><w:t(?: [^>]*)?>/gu, '\u2011');
		const before = `>${said.replaceAll('-', '\u2011')}<`;
		expect(joined).toContain(before);
		zip.file('word/document.xml', joined.replaceAll(before, `>${words}<`));
		return readAgain(await zip.generateAsync({ type: 'uint8array' }), state);
	};

	test.each([
		'Tiếp tục, có thay đổi: Nâng cấp; Đơn vị vận hành: Sở Khoa học và Công nghệ (theo ND-1, ND-2)',
		'Tiếp tục, có thay đổi: Nâng cấp; Đơn vị vận hành: Sở Khoa học và Công nghệ'
	])('as an earlier release wrote them are no edit: %s', async (words) => {
		const read = await readWith(words);
		expect(told(read)).toEqual([]);
		expect(read.ledger).toEqual([]);
	});

	test.each([
		[
			'Tiếp tục, hoàn thiện theo phương án: Đơn vị vận hành: Trung tâm số; tầng 2 (theo ND-1, ND-2)',
			'objects/o1/to:operator="Trung tâm số; tầng 2"'
		],
		[
			'Tiếp tục, có thay đổi: Thử nghiệm; Đơn vị vận hành: Sở Khoa học và Công nghệ (theo ND-1, ND-2)',
			'objects/o1/to:lifecycle="trial"'
		],
		[
			'Tiếp tục, có thay đổi: Nâng cấp; Đơn vị vận hành: Sở Khoa học và Công nghệ; Cơ quan chủ quản: Sở Nội vụ',
			'objects/o1/to:owner="Sở Nội vụ"'
		]
	])('that change a target come back as that target: %s', async (words, proposed) => {
		const read = await readWith(words);
		expect(told(read)).toEqual([proposed]);
		expect(read.ledger).toEqual([]);
	});

	test.each([
		['Không tiếp tục (theo ND-1, ND-2)', 'lost-field'],
		['Tiếp tục, hoàn thiện theo phương án (theo ND-1, ND-2)', 'lost-field'],
		['Tiếp tục, hoàn thiện theo phương án: Đơn vị vận hành: Sở Khoa học và Công nghệ (theo ND-1)', 'lost-field'],
		['Tiếp tục như cũ', 'lost-field'],
		['Tiếp tục, có thay đổi: làm gấp; Đơn vị vận hành: Sở Khoa học và Công nghệ', 'unknown-value']
	])('that change what no target says are told and change nothing: %s', async (words, code) => {
		const read = await readWith(words);
		expect(told(read)).toEqual([]);
		expect(read.ledger.map((entry) => entry.code)).toEqual([code]);
	});
});

test('what a tracked change took away is gone, and broken markup ends', () => {
	const cell = '<w:tc><w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p></w:tc>';
	const [table] = wordTablesIn(`<w:p><w:t>Bảng 1</w:t></w:p><w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`);
	expect(table).toEqual({ caption: 'Bảng 1', rows: [['a', 'a']] });
	for (const piece of ['<w:tbl>', '<w:t ', '<w:tbl><w:tr>', '</w:tc></w:tbl>', '&#xffffffff;<w:t>&#x110000;</w:t>'])
		expect(wordTablesIn(piece.repeat(200_000))).toBeInstanceOf(Array);
});

describe.skipIf(!installed('soffice', '--version'))('a document that LibreOffice saved', () => {
	let saved: readonly Uint8Array[];
	beforeAll(async () => {
		saved = savedByLibreOffice(docx, await withText(docx, 'Trung tâm dữ liệu tỉnh', 'Trung tâm dữ liệu mới'));
	}, 150_000);
	const savedAt = (at: number): Uint8Array => saved[at] ?? new Uint8Array();

	test('proposes nothing where nobody edited it', async () => {
		const read = await readAgain(savedAt(0));
		expect(read.ground).toBe('known');
		expect(told(read)).toEqual([]);
		expect(read.ledger.map(({ code }) => code)).toEqual([]);
	});

	test('brings an edited cell back as that change and nothing else', async () => {
		const read = await readAgain(savedAt(1));
		expect(told(read)).toEqual(['objects/o1/name="Trung tâm dữ liệu mới"']);
		expect(read.ledger.map(({ code }) => code)).toEqual([]);
	});

	// The same of the fixture is asked above; a province takes as long as all the others together.
	if (process.env['TORTURE'] === '1')
		test('of a whole province proposes nothing, and one edited name comes back alone', async () => {
			const canonical = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
			if (!canonical.ok) throw new Error(canonical.problem.message);
			const province = canonical.value.architecture;
			const whole = await writtenOf(province);
			expect(told(await readAgain(whole, province))).toEqual([]);
			const [first] = [...province.objects.values()].filter(({ deletedAt }) => deletedAt === null);
			const name = textOf(first?.fields['name']);
			const [edited = new Uint8Array()] = savedByLibreOffice(await withText(whole, name, 'Tên đã sửa'));
			const read = await readAgain(edited, province);
			expect(told(read)).toEqual([`objects/${first?.id ?? ''}/name="Tên đã sửa"`]);
		}, 200_000);
});
