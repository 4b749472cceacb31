import JSZip from 'jszip';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { edition, type EditionLevel } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
import { flatSections, writtenDocuments } from '$models/framework/sections';
import type { BuiltDocument } from '$exporters/document/build';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/no-painter';
import { contentsOf, type Block } from '$exporters/document/document';
import { writeDocx } from '$exporters/document/docx';
import { installed } from '$exporters/document/fixture';
import { writePdf } from '$exporters/document/pdf';
import type { ExportInput } from '$exporters/exporter';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import { runExport } from '$exporters/registry';
import { sampleOf } from '../../tests/generators/large-architecture';
import { buildStrategy } from './build';

const strategies = fixturePack.forms.strategies ?? [];
const ids = strategies.map(({ id }) => id);

function built(input: ExportInput, id: string): BuiltDocument {
	const document = buildStrategy({ ...input, scenes: [] }, id, { ...noPainter, holds: conditionsOf(input) });
	if (document === null) throw new Error(`There is no ${id}`);
	return document;
}

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const inputOf = (architecture: Architecture, level: EditionLevel = 'internal'): ExportInput => ({
	...fixtureInput(architecture),
	edition: edition(architecture, { level, asOf: '2026-11-20', pack: fixturePack }),
	asOf: '2026-11-20'
});

const blocksOf = ({ model }: BuiltDocument): Block[] => model.sections.flatMap(({ blocks }) => blocks);
const tableNamed = (document: BuiltDocument, caption: string) =>
	blocksOf(document).find((block) => block.kind === 'table' && block.caption.includes(caption)) as
		Extract<Block, { kind: 'table' }> | undefined;

describe('the outlines of the pack', () => {
	test('are a data strategy and a digital-transformation strategy, marked as a proposal of ours', () => {
		expect(ids).toEqual(['data-strategy', 'dx-strategy']);
		for (const { proposal, provenance } of strategies) {
			expect(proposal.vi).toContain('không phải mẫu chính thức');
			expect(provenance.certainty).toBe('interpretation');
		}
	});

	test('ask for no field that may not leave the agency', () => {
		const restricted = new Set(
			fixturePack.fields.filter((field) => field.restricted).map(({ subject, id }) => `${subject}.${id}`)
		);
		const blocks = strategies.flatMap(({ sections, annexes }) =>
			[...flatSections(sections), ...annexes].flatMap((part) => part.blocks)
		);
		const named = blocks.flatMap((block) => {
			if (block.kind === 'records') return block.columns.map((column) => `${block.subject}.${column}`);
			return block.kind === 'tally' ? [block.by, ...block.sums].map((field) => `${block.subject}.${field}`) : [];
		});
		expect(named.length).toBeGreaterThan(100);
		expect(named.filter((field) => restricted.has(field))).toEqual([]);
	});

	test('name each section in both languages and say what it shall tell', () => {
		for (const document of writtenDocuments(fixturePack).slice(1)) {
			const leaves = document.sections.flatMap((section) =>
				section.children.length === 0 ? [section] : section.children
			);
			for (const { english, asks } of leaves) {
				expect(english).toMatch(/^[A-Z]/u);
				expect(asks.length).toBeGreaterThan(0);
			}
		}
	});
});

describe.each(ids)('%s', (id) => {
	test('says in the document that its outline is no official template', () => {
		const { model } = built(fixtureInput(), id);
		expect(model.front.notices.join()).toContain('không phải mẫu chính thức');
	});

	test('cites nothing as certain that nobody read', () => {
		const { model } = built(fixtureInput(), id);
		const resolution = model.decision.grounds.find((ground) => ground.includes('214/NQ-CP'));
		expect(resolution).toContain('[cần đối chiếu');
	});

	test('shows what people wrote in its chapters, and names what nobody wrote', () => {
		const chapters = new Map([[`${id}/IV`, 'Đến năm đích, *mỗi xã* tra cứu được tại chỗ.']]);
		const document = built(fixtureInput({ ...fixtureArchitecture(), chapters }), id);
		const texts = blocksOf(document).map((block) =>
			block.kind === 'paragraph' ? block.spans.map(({ text }) => text).join('') : ''
		);
		expect(texts).toContain('Đến năm đích, mỗi xã tra cứu được tại chỗ.');
		expect(document.losses.map(({ place }) => place)).toContain(`${id}/I.2`);
		expect(document.losses.map(({ place }) => place)).not.toContain(`${id}/IV`);
	});

	test('counts in its tables every record once', () => {
		const document = built(inputOf(sample), id);
		const tally = tableNamed(document, 'Số cơ sở dữ liệu theo cơ quan chủ quản');
		const counts = (tally?.rows ?? []).map(([, count]) => Number(count));
		const databases = [...sample.objects.values()].filter(({ kind }) => kind === 'database').length;
		expect(counts.at(-1)).toBe(databases);
		expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(databases);
	});

	test('adds up what its tasks cost', () => {
		const document = built(inputOf(sample), id);
		const rows = tableNamed(document, 'Khái toán kinh phí')?.rows ?? [];
		const number = (text: string | undefined): number => Number((text ?? '').replaceAll('.', '').replace(',', '.'));
		const list = tableNamed(document, 'Nguồn lực dự kiến của từng nhiệm vụ')?.rows ?? [];
		const whole = list.reduce((sum, row) => sum + number(row[3]), 0);
		expect(whole).toBeGreaterThan(0);
		expect(number(rows.at(-1)?.[2])).toBe(whole);
	});

	test.each(['docx', 'pdf'])('comes out as %s by the command line’s name', async (format) => {
		const exported = await runExport(`${id}-${format}`, { ...fixtureInput(), scenes: [] });
		const [file] = exported.ok ? exported.value.files : [];
		expect(file?.path).toMatch(new RegExp(`^Chien-luoc-[a-z-]+_HS-96-2026_v1\\.0\\.${format}$`, 'u'));
		expect(Buffer.from(file?.bytes.slice(0, 4) ?? []).toString('latin1')).toBe(
			format === 'pdf' ? '%PDF' : 'PK\u0003\u0004'
		);
	});
});

test('a pack without strategies gives no file and says why', async () => {
	const { strategies: _, ...forms } = fixturePack.forms;
	const exported = await runExport('data-strategy-pdf', { ...fixtureInput(), pack: { ...fixturePack, forms } });
	expect(exported).toMatchObject({ ok: true, value: { files: [], losses: [{ place: 'pack' }] } });
});

test('the frame of the agency decides what its digital government is called', () => {
	const titles = (frame: Architecture['meta']['frame']) => {
		const whole = fixtureArchitecture();
		const { model } = built(fixtureInput({ ...whole, meta: { ...whole.meta, frame } }), 'dx-strategy');
		return contentsOf(model).map(({ title }) => title);
	};
	expect(titles('province')).toContain('Chính quyền số');
	expect(titles('ministry')).toContain('Chính phủ số');
	expect(titles('ministry')).not.toContain('Chính quyền số');
	expect(titles('organisation')).toContain('Hoạt động số của cơ quan');
});

const noPoppler = !installed('pdftotext', '-v');
describe.skipIf(noPoppler)(noPoppler ? 'a public file (skipped: pdftotext is not installed)' : 'a public file', () => {
	const secret = 'Kho lưu trữ tuyệt mật Hòn Khoai';
	const chapters = new Map(ids.map((id) => [`${id}/IV`, `Đoạn công khai.\n\nDựa vào ${secret} đã có.`]));
	const withSecret = (): Architecture => {
		const whole = fixtureArchitecture();
		const model = whole.objects.get(ObjectId('q1'));
		if (model === undefined) throw new Error('The fixture is another');
		const id = ObjectId('hidden');
		const fields = {
			...model.fields,
			name: { value: secret },
			recordType: { value: 'original' },
			owner: { value: 'UBND tỉnh Cà Mau' },
			circulation: { value: 'restricted' }
		};
		return { ...whole, objects: new Map([...whole.objects, [id, { ...model, id, code: 'KT-77', fields }]]), chapters };
	};
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-strategy-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	let files: { docx: string; pdf: string };

	/** Everything that the two files hold: each part of the one, the text of the other. */
	async function filesOf(level: EditionLevel): Promise<{ docx: string; pdf: string }> {
		const { model } = built(inputOf(withSecret(), level), 'data-strategy');
		const zip = await JSZip.loadAsync(await writeDocx(model));
		const parts = await Promise.all(Object.values(zip.files).map(async (file) => file.async('string')));
		const path = join(folder, `${level}.pdf`);
		writeFileSync(path, await writePdf(model));
		return {
			docx: parts.join('\n'),
			pdf: execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ')
		};
	}

	beforeAll(async () => {
		files = await filesOf('public');
	});

	test('says nothing of what is restricted, in no part of it', () => {
		for (const text of Object.values(files)) {
			expect(text).not.toContain('Hòn Khoai');
			expect(text).not.toContain('KT-77');
			expect(text).toContain('Đoạn công khai');
		}
	});

	test('says that it is the public edition, in the parts of Word and on the decision, the cover and the foot', () => {
		const said = 'Bản công khai: không gồm các phần hạn chế lưu hành, nếu có; không thay cho bản gốc.';
		for (const text of Object.values(files)) {
			// Centred lines end where they are balanced, and names are held together.
			const words = text.replaceAll(/<[^>]*>|\s/gu, ' ').replaceAll(/ +/gu, ' ');
			expect(words.split(said).length - 1).toBe(2);
			expect(text).toContain('Bản công khai · Mã hồ sơ');
		}
	});

	test('and a restricted one does', async () => {
		for (const text of Object.values(await filesOf('restricted'))) expect(text).toContain('Hòn Khoai');
	});
});
