import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvCell, exportCsv } from '$exporters/csv/export';
import { fixtureInput, trickyName } from '$exporters/form03/fixture';
import { formTables } from '$exporters/form03/tables';
import { markdownText } from '$exporters/markdown/markdown-text';
import type { BuiltDocument } from '$exporters/document/build';
import { conditionsOf } from '$exporters/document/conditions';
import { contentsOf } from '$exporters/document/document';
import { textOf } from '$models/architecture/field';
import { flatSections } from '$models/framework/sections';
import { writeDocx } from '$exporters/document/docx';
import { installed } from '$exporters/document/fixture';
import { blocksOfMarkdown } from '$exporters/document/markdown-blocks';
import { writePdf } from '$exporters/document/pdf';
import { buildDocument } from './build';

const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="700" viewBox="0 0 1200 700"><rect width="1200" height="700" fill="#fff"/><text x="40" y="80" font-family="Be Vietnam Pro" font-size="30">Lớp ứng dụng</text></svg>';
const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
	'base64'
);
const paint = () => Promise.resolve(new Uint8Array(png));
const input = fixtureInput();
const folder = mkdtempSync(join(tmpdir(), 'khuevan-form01-'));
const pdfPath = join(folder, 'form01.pdf');
const docxPath = join(folder, 'form01.docx');
let built: BuiltDocument;

beforeAll(async () => {
	built = buildDocument(input, {
		toSvg: () => svg,
		draw: () => ({ svg, png: paint }),
		rasterise: paint,
		holds: conditionsOf(input)
	});
	writeFileSync(pdfPath, await writePdf(built.model));
	writeFileSync(docxPath, await writeDocx(built.model));
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** Line breaks of a layout are no part of a text. */
const flat = (text: string): string => text.replace(/\s+/gu, ' ');

const headings = (): string[] => contentsOf(built.model).map(({ number, title }) => `${number} ${title}`);

describe('the document model', () => {
	test('has the outline of its own frame and no other', () => {
		expect(headings()).toContain('I MỤC ĐÍCH, PHẠM VI ÁP DỤNG');
		const titles = headings().join('\n');
		expect(titles).toContain('a) Khung cấp tỉnh');
		expect(titles).not.toContain('Khung cấp bộ');
		expect(headings().filter((heading) => heading.startsWith('Phụ lục'))).toHaveLength(10);
	});

	test('says plainly what is missing and lists it among the losses', () => {
		const missing = built.losses.filter(({ message }) => message.startsWith('Chưa có nội dung'));
		expect(missing.map(({ place }) => place)).toContain('form01/VIII.5');
	});

	test('prints no guidance in place of what nobody has written', () => {
		const told = built.model.sections.flatMap(({ blocks }) =>
			blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'missing' ? block.spans : []))
		);
		const notWritten = new Set(told.map(({ text }) => text));
		expect(notWritten).toContain('[Chưa có nội dung: mục này chưa được viết.]');
		const asks = flatSections(input.pack.forms.form01.sections).flatMap((section) => section.asks.map(({ vi }) => vi));
		for (const text of notWritten) for (const ask of asks) expect(text).not.toContain(ask);
	});

	test('calls no two tables of its running text alike, and none in capitals', () => {
		const blocks = built.model.sections.flatMap((section) => section.blocks);
		const end = blocks.findIndex((block) => block.kind === 'heading' && block.number.startsWith('Phụ lục'));
		const captions = blocks
			.slice(0, end)
			.flatMap((block) => (block.kind === 'table' && block.caption !== '' ? [block.caption] : []))
			.map((caption) => caption.replace(/^Bảng \d+\. /u, ''));
		expect(new Set(captions).size).toBe(captions.length);
		for (const caption of captions) expect(caption).toMatch(/\p{Ll}/u);
	});

	test('a heading that is called undetermined has resources by task beside it as what is expected', () => {
		const { architecture } = input.edition;
		const words = '**Chưa xác định** (lý do: chờ dự toán; đầu mối: Sở Tài chính; hạn: 31/03/2027)';
		const chapters = new Map([...architecture.chapters, ['form01/VIII.7', words]]);
		const { model } = buildDocument(
			{ ...input, scenes: [], edition: { ...input.edition, architecture: { ...architecture, chapters } } },
			{ toSvg: () => svg, draw: () => ({ svg, png: paint }), rasterise: paint, holds: conditionsOf(input) }
		);
		const blocks = model.sections.flatMap((section) => section.blocks);
		const at = blocks.findIndex((block) => block.kind === 'heading' && block.title === 'Giải pháp về tài chính');
		const [, said, led, resources] = blocks.slice(at, at + 4);
		expect(JSON.stringify(said)).toContain('Chưa xác định');
		expect(JSON.stringify(led)).toContain('không thay cho nội dung chưa xác định');
		if (resources?.kind !== 'table') throw new Error('There is no table of resources');
		expect(resources.caption).toMatch(/ Dự kiến nguồn lực theo nhiệm vụ$/u);
		const [task] = [...architecture.tasks.values()];
		expect(resources.rows.map((row) => row.slice(0, 2))).toContainEqual([task?.code, textOf(task?.fields['name'])]);
	});

	test('draws a diagram once and refers to it by number afterwards', () => {
		const blocks = built.model.sections.flatMap((section) => section.blocks);
		const captions = blocks.flatMap((block) => (block.kind === 'figure' ? [block.caption] : []));
		expect(captions).toEqual([expect.stringMatching(/^Hình 1\. SĐ/u), 'Hình 2. Lộ trình thực hiện nhiệm vụ']);
		const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text) : []));
		expect(texts.some((text) => text.endsWith('xem Hình 1.'))).toBe(true);
	});

	test('its object rows are the very cells of Form 03', () => {
		const blocks = built.model.sections.flatMap((section) => section.blocks);
		const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
		const rows = formTables(input).tables.get('DM_DOITUONG')?.rows ?? [];
		for (const row of rows) expect(cells).toContain(row.cells[3]?.text);
		expect(cells).toContain(trickyName);
	});

	test('tells the ends of a relation by code and name', () => {
		const tables = built.model.sections
			.flatMap(({ blocks }) => blocks)
			.filter((block) => block.kind === 'table' && block.columns[0]?.title === 'Mã quan hệ');
		const rows = tables.flatMap((block) => {
			if (block.kind !== 'table') return [];
			const ends = ['Đối tượng nguồn', 'Đối tượng đích'].map((name) =>
				block.columns.findIndex(({ title }) => title === name)
			);
			return block.rows.map((row) => ends.map((at) => row[at]));
		});
		expect(rows.length).toBeGreaterThan(0);
		const objects = [...input.edition.architecture.objects.values()].map(
			({ code, fields }) => `${code} – ${textOf(fields['name'])}`
		);
		for (const [source, target] of rows)
			expect([objects.includes(source ?? ''), objects.includes(target ?? '')]).toEqual([true, true]);
	});

	test('wide tables lie across, and tasks are told once each, soonest first', () => {
		const wide = built.model.sections.filter(({ blocks }) =>
			blocks.some((block) => block.kind === 'table' && block.columns.length > 6)
		);
		expect(wide.length).toBeGreaterThan(0);
		expect(new Set(wide.map(({ orientation }) => orientation))).toEqual(new Set(['landscape']));
		const roadmap = built.model.sections
			.flatMap(({ blocks }) => blocks)
			.find((block) => block.kind === 'table' && block.caption.includes('Lộ trình thực hiện'));
		expect(roadmap?.kind === 'table' ? roadmap.rows.map(([code]) => code) : []).toEqual(['NV-2', 'NV-1']);
	});
});

test('markdown of a chapter becomes paragraphs, lists and tables; HTML stays text', () => {
	const blocks = blocksOfMarkdown('Một **hai** <script>x</script>\n\n- a\n- b\n\n| c |\n|---|\n| d & e |');
	expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'table']);
	const [first] = blocks;
	const text = first?.kind === 'paragraph' ? first.spans.map((span) => span.text).join('') : '';
	expect(text).toBe('Một hai <script>x</script>');
	expect(first?.kind === 'paragraph' ? first.spans[1] : undefined).toEqual({ text: 'hai', bold: true });
});

const noPoppler = !installed('pdftotext', '-v');
describe.skipIf(noPoppler)(noPoppler ? 'PDF (skipped: pdftotext is not installed)' : 'PDF', () => {
	const text = (path: string): string => flat(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }));

	test('holds Vietnamese names and headings as text', () => {
		const said = text(pdfPath);
		expect(said).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
		expect(said).toContain('Cơ sở dữ liệu quốc gia về dân cư');
		expect(said).toContain('HIỆN TRẠNG KIẾN TRÚC SỐ');
		expect(said).toContain('HS-96-2026');
		expect(said).toContain('<script>alert(1)</script>');
		expect(said).toContain('#pagebreak()');
	});

	test('a name that looks like markup arrives as it was typed', () => {
		const layout = text(pdfPath).replaceAll(' ', '');
		expect(layout).toContain(trickyName.replaceAll(' ', ''));
	});

	test('embeds its fonts, none of them the machine’s, and is tagged', () => {
		const fonts = execFileSync('pdffonts', [pdfPath], { encoding: 'utf8' }).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThan(2);
		for (const font of fonts) expect(font).toMatch(/\+(Tinos|BeVietnamPro)-\S+ +CID TrueType +Identity-H +yes/u);
		const about = execFileSync('pdfinfo', [pdfPath], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		expect(about).toMatch(/Tagged: +yes/u);
	});

	const noOffice = !installed('soffice', '--version');
	test.skipIf(noOffice)(
		noOffice ? 'DOCX (skipped: soffice is not installed)' : 'DOCX opens in LibreOffice with the same headings',
		() => {
			const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
			const parameters = [
				profile,
				'--headless',
				'--convert-to',
				'pdf:writer_pdf_Export',
				'--outdir',
				join(folder, 'office')
			];
			execFileSync('soffice', [...parameters, docxPath], { stdio: 'ignore' });
			const said = text(join(folder, 'office', 'form01.pdf'));
			expect(said).toMatch(/MỤC LỤC I\. MỤC ĐÍCH, PHẠM VI ÁP DỤNG[. ]+\d/u);
			for (const { title } of contentsOf(built.model).slice(0, 20))
				expect(said.toLowerCase()).toContain(title.toLowerCase());
			expect(said.replaceAll(' ', '')).toContain(trickyName.replaceAll(' ', ''));
		}
	);
});

describe('DOCX', () => {
	test('names Times New Roman, A4, repeated header rows, bookmarks for its contents, and the dossier', async () => {
		const zip = await JSZip.loadAsync(readFileSync(docxPath));
		const document = (await zip.file('word/document.xml')?.async('string')) ?? '';
		const styles = (await zip.file('word/styles.xml')?.async('string')) ?? '';
		expect(styles).toContain('Times New Roman');
		expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
		expect(document).toContain('w:orient="landscape"');
		expect(document).toContain('<w:tblHeader/>');
		expect(document).toContain('w:name="muc_III_1"');
		expect(document).toContain('PAGEREF muc_III_1');
		expect((await zip.file('docProps/core.xml')?.async('string')) ?? '').toContain('HS-96-2026');
	});
});

test('CSV keeps formulas from running and opens with its letters whole', async () => {
	expect(csvCell('=1+1')).toBe(`"'=1+1"`);
	const { files } = await exportCsv(input, () => undefined);
	const objects = files.find(({ path }) => path === 'DM_DOITUONG.csv');
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(objects?.bytes);
	expect(text.startsWith('\uFEFF"Mã đối tượng","Loại bản ghi"')).toBe(true);
	expect(text).toContain(`"'${trickyName}"`);
	expect(text.endsWith('\r\n')).toBe(true);
});

test('markdown shows what was typed', () => {
	expect(markdownText('a*b* <b> | c')).toBe('a\\*b\\* \\<b\\> \\| c');
});
