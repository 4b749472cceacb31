import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import { builtInPack } from '$models/framework/packs';
import { provinceArchitecture, provinceDossier, provinceFile } from '$models/views/fixture';
import { scenesToDrawio } from '$exporters/drawio/scenes-to-drawio';
import { conditionsOf } from '$exporters/document/conditions';
import { writeDocx } from '$exporters/document/docx';
import { noPainter } from '$exporters/document/no-painter';
import type { ExportedFile, ExportInput } from '$exporters/exporter';
import { buildDocument } from '$exporters/form01/build';
import { fixtureInput } from '$exporters/form03/fixture';
import { exportForm03 } from '$exporters/form03/export';
import { plainPage } from '$exporters/html/plain-page';
import { prepareExport } from '$exporters/prepare';
import { sceneToSvg } from '$exporters/svg/scene-to-svg';
import { agreementOf, type Agreement } from './agreement';
import { statementPage } from './statement-page';

const builtIn = builtInPack('vn-1425');
if (builtIn === undefined) throw new Error('There is no pack vn-1425');
const pack = builtIn;
const isTorture = process.env['TORTURE'] === '1';

const textFile = (path: string, text: string): ExportedFile => ({
	path,
	mediaType: '',
	bytes: new TextEncoder().encode(text)
});

/**
 * Form 01 for Word and Form 03, as far as they are compared: without the numbers of pages, for which the document would be
 * typeset, and without its figures, which would be painted.
 */
async function writtenForms(input: ExportInput): Promise<readonly ExportedFile[]> {
	const options = { ...noPainter, holds: conditionsOf(input) };
	const word = await writeDocx(buildDocument({ ...input, scenes: [] }, options).model);
	const { files: sheets } = await exportForm03(input, () => undefined);
	return [{ path: 'Mau-01.docx', mediaType: '', bytes: word }, ...sheets];
}

async function filesOf(architecture: Architecture): Promise<readonly ExportedFile[]> {
	const input = await prepareExport(architecture, provinceDossier, pack, {
		level: 'internal',
		asOf: '2026-11-01'
	});
	return [
		...(await writtenForms(input)),
		...input.scenes.flatMap((scene) => [
			textFile(`Mau-02/${scene.diagram}.svg`, sceneToSvg(scene)),
			textFile(`Mau-02/${scene.diagram}.drawio`, scenesToDrawio([scene]))
		])
	];
}

let files: readonly ExportedFile[];
beforeAll(async () => {
	files = await filesOf(provinceArchitecture());
}, 60_000);

const page = (agreement: Agreement): string =>
	plainPage(statementPage(agreement, { name: 'Cà Mau', isSample: false, draft: null }));

/** The same files after one part of one of them was written over, as somebody's editor would. */
async function withPart(end: string, part: string, change: (text: string) => string): Promise<readonly ExportedFile[]> {
	return Promise.all(
		files.map(async (file) => {
			if (!file.path.endsWith(end)) return file;
			if (part === '') return textFile(file.path, change(new TextDecoder().decode(file.bytes)));
			const zip = await JSZip.loadAsync(file.bytes);
			zip.file(part, change((await zip.file(part)?.async('string')) ?? ''));
			return { ...file, bytes: await zip.generateAsync({ type: 'uint8array' }) };
		})
	);
}

/** Of the first object with a code that a drawing shows. */
function someObject(): { readonly code: string; readonly name: string } {
	const svg = new TextDecoder().decode(files.find(({ path }) => path.endsWith('.svg'))?.bytes);
	const [, code = '', name = ''] = /<g id="object\/[^>]* aria-label="(KT-\d+) ([^."&]+)\./u.exec(svg) ?? [];
	expect(name).not.toBe('');
	return { code, name };
}

describe('the statement that three forms agree', () => {
	it('is made of files that do, and tells how much was held against each other', async () => {
		const agreement = await agreementOf(files);
		expect(agreement.findings).toEqual([]);
		expect(agreement.agrees).toBe(true);
		expect(agreement.dossier.code).toBe(provinceDossier.code);
		const { form01, form02, form03 } = agreement.compared;
		expect(form01.objects).toBe(form03.objects);
		expect(form01.cells).toBeGreaterThan(form01.objects);
		expect(form02.objects).toBeGreaterThan(0);
		expect(page(agreement)).toContain('Xác nhận ba mẫu khớp nhau');
	});

	/** Written once for each that is asked for: two documents take seconds. */
	const kept = new Map<string, Promise<readonly ExportedFile[]>>();
	/** The sample in which all is of both states, drawn as the target, and one object besides says something else. */
	const withStates = (code: string, fields: object, to: object): Promise<readonly ExportedFile[]> => {
		const asked = JSON.stringify([code, fields, to]);
		const made =
			kept.get(asked) ??
			filesOf(
				provinceArchitecture({
					...provinceFile,
					objects: provinceFile.objects.map((object) => ({
						...object,
						fields: { ...object.fields, modelState: 'both', ...(object.code === code ? fields : {}) },
						...(object.code === code ? { to } : {})
					})),
					diagrams: provinceFile.diagrams.map((one) => ({ ...one, fields: { ...one.fields, state: 'to-be' } }))
				})
			);
		kept.set(asked, made);
		return made;
	};

	it('holds the states of each object against each other: what is recorded as of the target and ends there is told', async () => {
		const { code } = someObject();
		const toldOf = async (fields: object, to: object) => {
			const { findings } = await agreementOf(await withStates(code, fields, to));
			return findings.map((finding) => [finding.code, finding.place.split(' › ')[1]]);
		};
		expect(await toldOf({}, {})).toEqual([]);
		if (isTorture) expect(await toldOf({ modelState: 'as-is' }, { lifecycle: 'ended' })).toEqual([]);
		const contradicted = await toldOf({}, { lifecycle: 'ended' });
		expect(contradicted.length).toBeGreaterThan(0);
		expect(new Set(contradicted.map(String))).toEqual(new Set([`state-differs,${code}`]));
	}, 60_000);

	it('is held back where a drawing of the target shows what Form 03 has of today alone', async () => {
		const { code } = someObject();
		const good = await withStates(code, {}, {});
		const bad = await withStates(code, { modelState: 'as-is' }, {});
		const mixed = good.map((file) =>
			file.path.startsWith('Mau-02/') ? file : (bad.find(({ path }) => path === file.path) ?? file)
		);
		const { findings, agrees } = await agreementOf(mixed);
		expect(agrees).toBe(false);
		expect(findings.filter((one) => one.code === 'state-differs' && one.place.startsWith('Mau-02'))).not.toEqual([]);
	}, 60_000);

	it('counts gaps and tasks of both forms that have them by their codes', async () => {
		const input = { ...fixtureInput(), scenes: [] };
		const agreement = await agreementOf(await writtenForms(input));
		const { form01, form03 } = agreement.compared;
		expect([form03.gaps, form03.tasks]).toEqual([2, 2]);
		expect([form01.gaps, form01.tasks]).toEqual([2, 2]);
		expect(page(agreement).replace(/<[^>]+>|\s+/gu, ' ')).toMatch(/Nhiệm vụ \(số mã, không tính trùng\)\s+2\s+–\s+2/u);
	});

	it.each([
		['the Word file', 'docx', 'word/document.xml', 'Mau-01'],
		['the workbook', 'xlsx', 'xl/sharedStrings.xml', ''],
		['a picture', 'svg', '', 'Mau-02'],
		['a source of a drawing', 'drawio', '', 'Mau-02']
	])('is held back where a name was changed in %s alone', async (_, end, part, place) => {
		const { code, name } = someObject();
		const agreement = await agreementOf(await withPart(end, part, (text) => text.replaceAll(name, `${name} mới`)));
		expect(agreement.agrees).toBe(false);
		const told = agreement.findings.filter((finding) => finding.place.includes(` › ${code}`));
		expect(told.map((finding) => finding.code)).toContain('words-differ');
		expect(told.some((finding) => finding.place.startsWith(place))).toBe(true);
		expect(page(agreement)).toContain('Chưa xác nhận được');
		expect(page(agreement)).toContain(code);
	});

	it('asks the drawings and the workbook whose an object is, and says of how many', async () => {
		const { compared } = await agreementOf(files);
		expect(compared.form02.whose).toBeGreaterThan(0);
		expect(compared.form03.whose).toBe(compared.form03.objects);
	});

	it('names the relations that no drawing shows, and says why Form 01 tells of fewer whose they are', async () => {
		const { compared, ...rest } = await agreementOf(files);
		const { form01, form02, form03 } = compared;
		expect(form02.undrawnRelations).toHaveLength(form03.relations - form02.relations);
		const withUndrawn = (undrawnRelations: readonly string[]): string =>
			page({ ...rest, compared: { ...compared, form02: { ...form02, undrawnObjects: [], undrawnRelations } } });
		expect(withUndrawn([])).not.toContain('Không vẽ ở sơ đồ nào');
		expect(withUndrawn(['QH-178'])).toContain('<td>Không vẽ ở sơ đồ nào: QH-178</td>');
		const many = Array.from({ length: 22 }, (_, at) => `QH-${String(at + 1)}`);
		expect(withUndrawn(many)).toContain('QH-19, QH-20 và 2 quan hệ khác</td>');
		const withWhose = (whose: number): string =>
			page({ ...rest, compared: { ...compared, form01: { ...form01, whose } } });
		expect(withWhose(form03.whose - 1)).toContain('đối chiếu trên số đối tượng có ở các bảng đó');
		expect(withWhose(form03.whose)).not.toContain('có ở các bảng đó');
	});

	it('counts and names by kind the objects that no drawing shows, which holds no statement back', async () => {
		const { compared, ...rest } = await agreementOf(files);
		const { form02, form03 } = compared;
		const undrawn = form02.undrawnObjects.flatMap(({ codes }) => codes);
		expect(undrawn).toHaveLength(form03.objects - form02.objects);
		const withUndrawn = (undrawnObjects: typeof form02.undrawnObjects): string =>
			page({ ...rest, compared: { ...compared, form02: { ...form02, undrawnObjects } } });
		expect(withUndrawn([])).not.toContain('Không vẽ ở sơ đồ nào');
		const told = withUndrawn([
			{ kind: 'Nền tảng số', codes: ['KT-1', 'KT-2', 'KT-3', 'KT-9'] },
			{ kind: '', codes: ['LQ-4'] }
		]);
		expect(told).toContain(
			'<td>Không vẽ ở sơ đồ nào: 5 đối tượng – Nền tảng số (4): KT-1 đến KT-3, KT-9; chưa ghi loại (1): LQ-4</td>'
		);
		const { code } = someObject();
		const hidden = files.map((file) =>
			file.path.startsWith('Mau-02/')
				? textFile(
						file.path,
						new TextDecoder().decode(file.bytes).replaceAll(`"${code} `, '"').replaceAll(`&quot;${code} `, '&quot;')
					)
				: file
		);
		const after = await agreementOf(hidden);
		const found = after.compared.form02.undrawnObjects.find(({ codes }) => codes.includes(code));
		expect(found?.kind).not.toBe('');
		expect(undrawn).not.toContain(code);
		expect(after.agrees).toBe(true);
	});

	it('reads from the drawings themselves which relation none of them shows', async () => {
		const svg = new TextDecoder().decode(files.find(({ path }) => path.endsWith('.svg'))?.bytes);
		const [, code = ''] = /<g id="relation\/[^>]* aria-label="(QH-\d+):/u.exec(svg) ?? [];
		expect(code).not.toBe('');
		const hidden = files.map((file) =>
			file.path.startsWith('Mau-02/')
				? textFile(file.path, new TextDecoder().decode(file.bytes).replaceAll(`"${code}:`, '":'))
				: file
		);
		const [before, after] = await Promise.all([agreementOf(files), agreementOf(hidden)]);
		expect(before.compared.form02.undrawnRelations).not.toContain(code);
		expect(after.compared.form02.undrawnRelations).toContain(code);
		expect(after.agrees).toBe(true);
	});

	const own = 'Bản ghi gốc: do cơ quan lập khung quản lý';
	const another = 'Ghi là bản ghi gốc nhưng cơ quan khác chủ quản';
	it.each([
		['a picture', 'svg', '', own, another, 'Mau-02'],
		['a source of a drawing', 'drawio', '', own, another, 'Mau-02'],
		['the workbook', 'xlsx', 'xl/sharedStrings.xml', '>Bản ghi gốc<', '>Bản ghi tham chiếu<', 'Mau-0']
	])('is held back where %s says that what is the agency’s own is another’s', async (_, end, part, from, to, place) => {
		const changed = await withPart(end, part, (text) => text.replaceAll(from, to));
		const { agrees, findings } = await agreementOf(changed);
		expect(agrees).toBe(false);
		const whose = findings.filter(({ code }) => code === 'whose-differs');
		expect(whose.some((one) => one.place.startsWith(place))).toBe(true);
		expect(whose[0]?.message).toMatch(/^Mẫu số 0[12] nêu \p{L}+-\d+ .*Mẫu số 03/u);
	});

	it('is held back where a table of the Word file tells as another’s what others tell as the agency’s own', async () => {
		const given = fixtureInput();
		const objects = new Map(
			[...given.edition.architecture.objects].map(([id, object]) => {
				const fields = { ...object.fields, recordType: { value: 'original' }, sharing: { value: 'dedicated' } };
				return [id, { ...object, fields }] as const;
			})
		);
		const architecture = { ...given.edition.architecture, objects };
		const told = edition(architecture, { level: 'internal', asOf: given.asOf, pack });
		const input = { ...given, scenes: [], edition: told };
		const whole = await writtenForms(input);
		const good = await agreementOf(whole);
		expect(good.findings.filter((one) => one.code === 'whose-differs')).toEqual([]);
		expect(good.compared.form01.whose).toBeGreaterThan(0);
		const changed = await Promise.all(
			whole.map(async (file) => {
				if (!file.path.endsWith('.docx')) return file;
				const zip = await JSZip.loadAsync(file.bytes);
				const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
				// One of the tables that tell it, so that the others contradict it.
				zip.file(
					'word/document.xml',
					text.replace(/ do cơ quan (?:quản lý|triển khai)</u, ` ${another.toLowerCase()}<`)
				);
				return { ...file, bytes: await zip.generateAsync({ type: 'uint8array' }) };
			})
		);
		const bad = await agreementOf(changed);
		expect(bad.findings.map(({ code }) => code)).toContain('whose-differs');
	}, 60_000);

	it('is held back where a code, a version or a row is only in one form', async () => {
		const { code } = someObject();
		const renamed = await agreementOf(
			await withPart('xlsx', 'xl/sharedStrings.xml', (text) => text.replaceAll(`>${code}<`, '>KT-9999<'))
		);
		const codes = new Set(renamed.findings.map((finding) => finding.code));
		expect(codes).toContain('code-not-in-form-01');
		expect(codes).toContain('code-not-in-form-03');
		const older = await agreementOf(
			await withPart('docx', 'word/document.xml', (text) => text.replaceAll(`>${provinceDossier.code}<`, '>HS-KHAC<'))
		);
		expect(older.findings).toMatchObject([{ code: 'dossier-differs', place: expect.stringContaining('Mã hồ sơ') }]);
	});

	it.each(['xlsx', 'docx'])('is held back where %s is missing, or is none', async (end) => {
		const without = await agreementOf(files.filter(({ path }) => !path.endsWith(end)));
		expect(without.findings.map((finding) => finding.code)).toContain('missing-form');
		const broken = await agreementOf(
			files.map((file) => (file.path.endsWith(end) ? { ...file, bytes: file.bytes.slice(0, 200) } : file))
		);
		expect(broken.findings.map((finding) => finding.code)).toContain('unreadable');
		expect(broken.agrees).toBe(false);
	});

	it('is held back without a drawing', async () => {
		const agreement = await agreementOf(files.filter(({ path }) => !path.startsWith('Mau-02/')));
		expect(agreement.findings.map((finding) => finding.code)).toEqual(['missing-form']);
	});
});
