/** The three forms of one dossier say the same: compared from the written bytes by readers that did not write them. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import lists from '$models/framework/vn-1425/lists.json' with { type: 'json' };
import type { ArchitectureObject, DossierClaims } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import {
	readWorkbook,
	unescapeXml,
	wordTables,
	type PaperTable,
	type Sheet
} from '$exporters/dossier/agreement/office-xml';
import { khuevan, sample, temporaryFolder } from '../command-line/run-khuevan';
import {
	dossier,
	fillNewFile,
	formulaName,
	readFile,
	renameInSample,
	secretName,
	secretOwner,
	trickyName
} from './architectures';
import {
	drawioItems,
	fileEnding,
	partOf,
	pdfPages,
	pdfPageSizes,
	squeezed,
	svgGroups,
	unzip,
	wordAsPdf,
	wordHeadings,
	type Archive
} from './form-readers';

const folder = temporaryFolder();
const newName = 'Trợ lý ảo #2 *đổi tên* $y$ <i>&"';
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function installed(program: string, ...parameters: string[]): boolean {
	try {
		execFileSync(program, parameters, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
const isTorture = process.env['TORTURE'] === '1';
/** A busy machine takes its time over two whole dossiers. */
const patience = 300_000;
const noPoppler = !installed('pdftotext', '-v');
const noOffice = !installed('soffice', '--version');
const unless = (missing: boolean, program: string): string =>
	missing ? ` (skipped: ${program} is not installed)` : '';

interface Dossier {
	readonly objects: readonly ArchitectureObject[];
	readonly relations: ReadonlyMap<string, { readonly source: string; readonly target: string; readonly code: string }>;
	readonly claims: DossierClaims;
	readonly archive: Archive;
	readonly sheets: readonly Sheet[];
	readonly document: string;
	readonly tables: readonly PaperTable[];
}

async function exported(path: string, edition: string): Promise<Dossier> {
	const out = join(folder, `${basename(path, '.json')}-${edition}.zip`);
	const done = await khuevan('export', path, '--to', 'dossier', '--out', out, '--edition', edition);
	if (done.status !== 0) throw new Error(done.error);
	const archive = await unzip(readFileSync(out));
	const { architecture, dossier: claims } = readFile(path);
	const word = await unzip(fileEnding(archive, '.docx'));
	const document = partOf(word, 'word/document.xml').toString('utf8');
	return {
		objects: [...architecture.objects.values()],
		relations: architecture.relations,
		claims,
		archive,
		sheets: await readWorkbook(fileEnding(archive, '.xlsx')),
		document,
		tables: [...wordTables(document)]
	};
}

const form03Kinds = new Set(['logical', 'infrastructure', 'system', 'platform', 'database', 'service', 'other']);
const official = (list: string, id: string): string =>
	lists.lists.find((one) => one.id === list)?.values.find((value) => value.id === id)?.official ?? '';
const said = (object: ArchitectureObject, field: string): string => textOf(object.fields[field]);
const listed = ({ objects }: Dossier): readonly ArchitectureObject[] =>
	objects.filter(({ kind, deletedAt }) => deletedAt === null && form03Kinds.has(kind));

function sheetNamed({ sheets }: Dossier, name: string): Sheet {
	const found = sheets.find((sheet) => sheet.name === name);
	if (found === undefined) throw new Error(`There is no sheet ${name}`);
	return found;
}

const filesEnding = ({ archive }: Dossier, end: string): readonly (readonly [string, string])[] =>
	[...archive].filter(([path]) => path.endsWith(end)).map(([path, bytes]) => [path, bytes.toString('utf8')]);

const vietnamese = (iso: string): string => iso.split('-').reverse().join('/');

function rowsAgree(
	known: readonly Readonly<Record<string, string>>[],
	key: string,
	tables: readonly PaperTable[]
): number {
	const byKey = new Map(known.map((row) => [row[key], row]));
	let compared = 0;
	for (const { header, rows } of tables) {
		for (const row of rows) {
			const original = byKey.get(row[key]);
			expect(original, `${key} ${row[key] ?? ''}`).toBeDefined();
			for (const column of header) {
				if (original?.[column] === undefined) continue;
				// An end of a relation stands there with the name of its object.
				const isEnd = column === 'Đối tượng nguồn' || column === 'Đối tượng đích';
				const here = isEnd ? row[column]?.split(' – ')[0] : row[column];
				expect(here, `${row[key] ?? ''} › ${column}`).toBe(original[column]);
				compared += 1;
			}
		}
	}
	return compared;
}

let made: Dossier;
let renamed: Dossier;
beforeAll(async () => {
	const invented = join(folder, 'invented.json');
	await khuevan('new', '--frame', 'ministry', '--agency', 'bo-noi-vu', '--out', invented);
	fillNewFile(invented);
	made = await exported(invented, 'restricted');
	if (!isTorture) return;
	const changed = join(folder, 'renamed.json');
	renameInSample(sample, 'ai', newName, changed);
	renamed = await exported(changed, 'internal');
}, patience);

/** The large sample, whose dossier takes longer than all else here, under TORTURE=1. */
const cases: readonly (readonly [string, () => Dossier])[] = [
	['an architecture made by commands', () => made],
	...(isTorture ? [['the sample after one object got another name', () => renamed] as const] : [])
];

describe.each(cases)('%s', (_, given) => {
	test('Form 03 holds every name, owner and state under its code', () => {
		const { rows } = sheetNamed(given(), 'DM_DOITUONG');
		const byCode = new Map(rows.map((row) => [row['Mã đối tượng'], row]));
		const objects = listed(given());
		expect(byCode.size).toBe(objects.length);
		/** Cells begin with a capital, as the lists of the workbook do. */
		const inCell = (list: string, id: string): string =>
			official(list, id).replace(/^./u, (first) => first.toUpperCase());
		for (const object of objects) {
			const row = byCode.get(object.code);
			expect(row?.['Tên đối tượng']).toBe(said(object, 'name'));
			expect(row?.['Trạng thái mô hình']).toBe(inCell('model-state', said(object, 'modelState')));
			if (said(object, 'owner') !== '') expect(row?.['Cơ quan chủ quản']).toBe(said(object, 'owner'));
			if (said(object, 'lifecycle') !== '')
				expect(row?.['Trạng thái vòng đời']).toBe(inCell('lifecycle', said(object, 'lifecycle')));
		}
	});

	test('every row of an object or relation in the Word file is the row of Form 03, cell by cell', () => {
		const { tables } = given();
		const objects = tables.filter(({ header }) => header.includes('Mã đối tượng') && header.includes('Tên đối tượng'));
		const codes = new Set(objects.flatMap(({ rows }) => rows.map((row) => row['Mã đối tượng'])));
		for (const { code } of listed(given())) expect(codes).toContain(code);
		expect(rowsAgree(sheetNamed(given(), 'DM_DOITUONG').rows, 'Mã đối tượng', objects)).toBeGreaterThan(0);
		const relations = tables.filter(({ header }) => header.includes('Mã quan hệ'));
		const known = sheetNamed(given(), 'QH_KETNOI').rows;
		expect(rowsAgree(known, 'Mã quan hệ', relations)).toBeGreaterThan(0);
		const told = new Set(relations.flatMap(({ rows }) => rows.map((row) => row['Mã quan hệ'])));
		for (const row of known) expect(told).toContain(row['Mã quan hệ']);
	});

	test('a diagram names each object with the code, name, owner and state of Form 03', () => {
		const byId = new Map(given().objects.map((object) => [`object/${object.id}`, object]));
		const drawn = new Set<string>();
		for (const [path, xml] of filesEnding(given(), '.drawio')) {
			for (const item of drawioItems(xml)) {
				const object = byId.get(item.id);
				if (object === undefined) continue;
				drawn.add(item.id);
				expect(item.told, path).toContain(`${object.code} ${said(object, 'name')}.`);
				if (said(object, 'owner') !== '') expect(item.told).toContain(said(object, 'owner'));
				const states = [object.fields, object.targets].map((fields) =>
					official('lifecycle', textOf(fields['lifecycle']))
				);
				const told = item.told.toLowerCase();
				if (said(object, 'recordType') === 'original')
					expect(states.some((state) => state !== '' && told.includes(state.toLowerCase()))).toBe(true);
			}
		}
		expect(drawn.size).toBeGreaterThan(2);
	});

	test('every relation that a picture shows is an edge between its two objects', () => {
		const { relations } = given();
		const edges = filesEnding(given(), '.drawio').map(([path, xml]) => {
			const items = drawioItems(xml);
			const ids = new Set(items.map(({ id }) => id));
			const lines = items.filter(({ id, ends }) => ends !== null && id.startsWith('relation/'));
			for (const { id, label, ends } of lines) {
				expect(ids).toContain(ends?.source);
				expect(ids).toContain(ends?.target);
				const relation = relations.get(id.replace('relation/', ''));
				expect(ends).toEqual({
					source: `object/${relation?.source ?? ''}`,
					target: `object/${relation?.target ?? ''}`
				});
				expect(label).toContain(relation?.code);
			}
			const svg = fileEnding(given().archive, path.replace('.drawio', '.svg')).toString('utf8');
			const shown = [...svgGroups(svg).keys()].filter((id) => id.startsWith('relation/'));
			expect(lines.map(({ id }) => id).sort()).toEqual(shown.sort());
			return lines.length;
		});
		expect(Math.max(...edges)).toBeGreaterThan(1);
	});

	test('an SVG shows the name in letters and tells it whole', () => {
		const byId = new Map(given().objects.map((object) => [`object/${object.id}`, object]));
		for (const [, svg] of filesEnding(given(), '.svg')) {
			const groups = svgGroups(svg);
			for (const [id, own] of groups) {
				const object = byId.get(id);
				if (object === undefined) continue;
				// The name of what holds others is painted over the lines, in a group of its own.
				const words = own + (groups.get(`title-of/${id}`) ?? '');
				const name = said(object, 'name');
				expect(unescapeXml(svg)).toContain(`${object.code} ${name}.`);
				if (!words.includes('…')) expect(squeezed(words)).toContain(squeezed(name));
			}
		}
	});

	test('one dossier code, version and cut-off date stand on every file', async () => {
		const { claims, archive, document } = given();
		const words = [claims.code, claims.version];
		const core = async (end: string): Promise<string> =>
			partOf(await unzip(fileEnding(archive, end)), 'docProps/core.xml').toString('utf8');
		for (const word of [...words, claims.cutoffDate]) expect(await core('.xlsx')).toContain(word);
		for (const word of [...words, vietnamese(claims.cutoffDate)]) {
			expect(await core('.docx')).toContain(word);
			expect(document).toContain(word);
			for (const end of ['.svg', '.drawio'])
				for (const [path, text] of filesEnding(given(), end)) expect(squeezed(text), path).toContain(squeezed(word));
		}
		for (const path of ['manifest.json', 'Du-lieu/kien-truc.khuevan.json'])
			for (const word of [...words, claims.cutoffDate]) expect(partOf(archive, path).toString('utf8')).toContain(word);
		for (const word of words)
			expect(partOf(archive, 'Kiem-tra/bao-cao-kiem-tra.html').toString('utf8')).toContain(word);
		for (const path of archive.keys())
			if (path.startsWith('Mau-')) expect(path).toMatch(new RegExp(`_v${claims.version}\\.\\w+$`, 'u'));
	});

	test('the dossier states that its forms agree, from the files themselves', () => {
		const read = (path: string): string => partOf(given().archive, path).toString('utf8');
		const stated = JSON.parse(read('Kiem-tra/doi-chieu-ba-mau.json')) as unknown;
		expect(stated).toMatchObject({ agrees: true, findings: [], more: 0 });
		expect(read('Kiem-tra/doi-chieu-ba-mau.html')).toContain('Xác nhận ba mẫu khớp nhau');
	});

	test('Form 03 has the guide’s sheets in order, value lists that work, and no formula out of a name', () => {
		expect(given().sheets.map(({ name }) => name)).toEqual([
			'HUONG_DAN',
			'DM_GIATRI',
			'TU_DIEN_TRUONG',
			'DM_DOITUONG',
			'QH_KETNOI',
			'ANHXA',
			'HOANTHIEN_NV',
			'LS_PHIENBAN'
		]);
		for (const name of ['DM_DOITUONG', 'QH_KETNOI', 'ANHXA', 'HOANTHIEN_NV']) {
			const { xml } = sheetNamed(given(), name);
			expect(xml).toMatch(/<dataValidation [^>]*type="list"/u);
			expect(xml).not.toMatch(/<f>1\+1|<f>=1/u);
		}
	});

	test('the Word file is A4 with page numbers and the outline from I to IX', async () => {
		const { document, archive } = given();
		expect(
			new Set([...document.matchAll(/<w:pgSz [^>]*>/gu)].map(([size]) => size.replace(/ w:orient="\w+"/u, '')))
		).toEqual(new Set(['<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906"/>']));
		const word = await unzip(fileEnding(archive, '.docx'));
		const headers = [...word]
			.filter(([path]) => /word\/header\d+\.xml/u.test(path))
			.map(([, xml]) => xml.toString('utf8'));
		expect(headers.some((xml) => /PAGE/u.test(xml))).toBe(true);
		const parts = wordHeadings(document, 1).filter((text) => !text.startsWith('Phụ lục'));
		expect(parts.map((text) => text.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']);
	});

	test.skipIf(noPoppler)(`the PDF says the same names, owners and codes on A4${unless(noPoppler, 'pdftotext')}`, () => {
		const [path = ''] = [...given().archive.keys()].filter((one) => /(?:^|\/)Mau-01[^/]*\.pdf$/u.test(one));
		const bytes = partOf(given().archive, path);
		const pages = pdfPages(bytes);
		const text = squeezed(pages.join('\n'));
		for (const object of listed(given())) {
			expect(text).toContain(squeezed(said(object, 'name')));
			expect(text).toContain(squeezed(object.code));
			expect(text).toContain(squeezed(said(object, 'owner')));
		}
		const { code, version, cutoffDate } = given().claims;
		for (const page of pages.slice(3))
			for (const word of [code, version, vietnamese(cutoffDate)]) expect(squeezed(page)).toContain(word);
		for (const size of pdfPageSizes(bytes)) expect(['210 x 297', '297 x 210']).toContain(size);
	});
});

test.skipIf(noPoppler || noOffice)(
	`LibreOffice opens the Word file and keeps every word${unless(noPoppler || noOffice, 'LibreOffice or pdftotext')}`,
	() => {
		const pages = pdfPages(wordAsPdf(fileEnding(made.archive, '.docx')));
		const text = squeezed(pages.join('\n'));
		for (const word of [trickyName, formulaName, 'Vụ Dữ liệu <&> Công nghệ', 'Nâng cấp #1 <b>', dossier.code])
			expect(text).toContain(squeezed(word));
		for (const part of ['I. MỤC ĐÍCH', 'IX. PHỤ LỤC']) expect(text).toContain(squeezed(part));
		expect(pages.filter((page) => /^\d+$/mu.test(page)).length).toBeGreaterThan(pages.length / 2);
	}
);

describe('a public edition', () => {
	let open: Dossier;
	beforeAll(async () => {
		open = await exported(join(folder, 'invented.json'), 'public');
	}, patience);

	/** Every byte that is text somewhere in the archive, office files unpacked. */
	async function texts(archive: Archive): Promise<readonly (readonly [string, string])[]> {
		const all: (readonly [string, string])[] = [];
		for (const [path, bytes] of archive) {
			if (/\.(docx|xlsx|pptx)$/u.test(path)) {
				for (const [inner, text] of await texts(await unzip(bytes))) all.push([`${path}/${inner}`, text]);
			} else if (path.endsWith('.pdf')) {
				if (!noPoppler) all.push([path, pdfPages(bytes).join('\n')]);
			} else if (!path.endsWith('.png')) {
				all.push([path, bytes.toString('utf8')]);
			}
		}
		return all;
	}

	test('leaves a restricted object out of every part of every file', async () => {
		const secrets = [secretName, secretOwner, 'Khóa ký Đông Kinh'];
		const whole = (await texts(made.archive)).filter(([, text]) => text.includes(secretOwner));
		expect(whole.length).toBeGreaterThan(3);
		const leaks = (await texts(open.archive)).flatMap(([path, text]) =>
			secrets.filter((secret) => squeezed(text).includes(squeezed(secret))).map((secret) => `${secret} in ${path}`)
		);
		expect(leaks).toEqual([]);
	});

	test('still says the rest', () => {
		const names = sheetNamed(open, 'DM_DOITUONG').rows.map((row) => row['Tên đối tượng']);
		expect(names.sort()).toEqual([formulaName, trickyName, 'Nền tảng học bạ số'].sort());
	});
});
