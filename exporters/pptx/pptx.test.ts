import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { noClaims } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { measureText } from '$models/layout/measure';
import { tableScene } from '$models/layout/table-sheet';
import type { Scene } from '$models/scene/scene';
import { provinceArchitecture, provinceDossier, provinceFile } from '$models/views/fixture';
import { prepareExport } from '../prepare';
import type { ExportInput } from '../exporter';
import { exportPptx } from './export';
import { scenesToPptx } from './scenes-to-pptx';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

const ROWS = 90;
const longTable: Scene = tableScene(
	{
		kind: 'table',
		diagram: 'long',
		title: 'Bảng dài',
		subtitle: 'UBND tỉnh Cà Mau',
		description: 'Chín mươi dòng',
		titleBlock: [{ label: 'Phạm vi', value: 'Tất cả' }],
		columns: [
			{ label: 'Mã', weight: 1, align: 'center' },
			{ label: 'Tên', weight: 4, align: 'left' }
		],
		rows: Array.from({ length: ROWS }, (_, index) => [
			{ text: `D-${String(index)}.`, isHead: true },
			{ text: `Dòng <${String(index)}> & "hết"`, isHead: false }
		]),
		told: []
	},
	measureText
);

let input: ExportInput;
let slides: readonly string[];
let zip: JSZip;

beforeAll(async () => {
	const dossier = { ...noClaims, ...provinceDossier };
	// Of a transition, so that planned relations are drawn as well.
	const diagrams = provinceFile.diagrams.map((one) => ({ ...one, fields: { ...one.fields, state: 'transition' } }));
	const prepared = await prepareExport(provinceArchitecture({ ...provinceFile, diagrams }), dossier, pack, {
		level: 'internal',
		asOf: '2026-11-01'
	});
	input = { ...prepared, scenes: [...prepared.scenes, longTable] };
	zip = await JSZip.loadAsync(await scenesToPptx(input.scenes, input));
	const paths = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));
	slides = await Promise.all(paths.map((path) => zip.file(path)?.async('string') ?? ''));
});

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	isArray: (name) => ['p:sp', 'p:cxnSp', 'a:tr', 'a:tc', 'p:graphicFrame'].includes(name)
});

interface Named {
	readonly 'p:cNvPr': { readonly id: string; readonly name: string; readonly descr?: string };
}
interface Tree {
	readonly 'p:sp': readonly { readonly 'p:nvSpPr': Named }[];
	readonly 'p:cxnSp'?: readonly {
		readonly 'p:nvCxnSpPr': Named & {
			readonly 'p:cNvCxnSpPr': {
				readonly 'a:stCxn': { readonly id: string };
				readonly 'a:endCxn': { readonly id: string };
			};
		};
	}[];
}

const treeOf = (slide: string): Tree =>
	(parser.parse(slide) as { 'p:sld': { 'p:cSld': { 'p:spTree': Tree } } })['p:sld']['p:cSld']['p:spTree'];

const told = (xml: string): string =>
	[...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)]
		.map(([, text = '']) => text)
		.join('\n')
		.replace(/&lt;/gu, '<')
		.replace(/&gt;/gu, '>')
		.replace(/&quot;/gu, '"')
		.replace(/&#39;/gu, "'")
		.replace(/&amp;/gu, '&');

describe('slides', () => {
	it('are well-formed parts, each listed with its type', async () => {
		const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
		for (const [path, file] of Object.entries(zip.files)) {
			expect(XMLValidator.validate(await file.async('string'))).toBe(true);
			if (path.endsWith('.xml') && !path.startsWith('[')) expect(types).toContain(`PartName="/${path}"`);
		}
	});

	it('glue each relation to the shapes of its two objects, which carry their names', () => {
		input.scenes.slice(0, -1).forEach((scene, index) => {
			const slide = slides[index] ?? '';
			const tree = treeOf(slide);
			const names = new Map(tree['p:sp'].map(({ 'p:nvSpPr': { 'p:cNvPr': shape } }) => [shape.id, shape]));
			const connectors = tree['p:cxnSp'] ?? [];
			expect(connectors).toHaveLength(scene.lines.length);
			scene.lines.forEach((line, at) => {
				const properties = connectors[at]?.['p:nvCxnSpPr'];
				const ends = [properties?.['p:cNvCxnSpPr']['a:stCxn'].id, properties?.['p:cNvCxnSpPr']['a:endCxn'].id];
				const objects = [line.from, line.to].map((id) => scene.boxes.find((box) => box.id === id));
				expect(ends.map((id) => told(`<a:t>${names.get(id ?? '')?.descr ?? ''}</a:t>`))).toEqual(
					objects.map((box) => box?.description)
				);
			});
			const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
		});
	});

	it('tell every name as text that can be searched for, and markup in a name as text', () => {
		input.scenes.slice(0, -1).forEach((scene, index) => {
			const text = told(slides[index] ?? '');
			for (const {
				text: { lines }
			} of scene.boxes) {
				const whole = lines.join(' ');
				if (!whole.includes('…')) expect(text).toContain(whole);
			}
			expect(slides[index]).not.toContain('<script');
		});
	});

	it('have one title each, and notes that say where the drawing is from', async () => {
		for (const [index, slide] of slides.entries()) {
			expect(slide.match(/<p:ph type="title"\/>/gu)).toHaveLength(1);
			const notes = told((await zip.file(`ppt/notesSlides/notesSlide${String(index + 1)}.xml`)?.async('string')) ?? '');
			expect(notes).toContain('Hồ sơ: HS-96-1\nPhiên bản: 1.0\nNgày chốt số liệu: 2026-11-01');
		}
	});

	it('break a long table between rows, each row once and the head on every slide', () => {
		const pages = slides.slice(input.scenes.length - 1);
		expect(pages.length).toBeGreaterThan(1);
		for (const page of pages) {
			expect(page.match(/<a:tbl>/gu)).toHaveLength(1);
			expect(told(page)).toMatch(/Bảng dài[\s\S]*Mã\nTên/u);
		}
		const rows = pages.flatMap((page) =>
			[...told(page).matchAll(/D-(\d+)\.\nDòng <\1> & "hết"/gu)].map(([, row]) => row)
		);
		expect(rows).toEqual(Array.from({ length: ROWS }, (_, index) => String(index)));
	});

	it('are the same bytes whenever they are made', async () => {
		const again = await scenesToPptx(input.scenes, input);
		const { files, losses } = await exportPptx(input, () => undefined);
		expect(Buffer.from(files[0]?.bytes ?? []).equals(Buffer.from(again))).toBe(true);
		expect(files[0]?.path).toBe('So-do-kien-truc_HS-96-1_v1.0.pptx');
		expect(losses).toEqual([]);
	});
});

it('a drawing larger than a slide may be is made smaller, and that is told', async () => {
	const [scene] = input.scenes;
	if (scene === undefined) throw new Error('No scene');
	const huge = { ...scene, width: 2 * 56 * 96 };
	const { losses } = await exportPptx({ ...input, scenes: [huge] }, () => undefined);
	expect(losses).toEqual([
		{
			place: `diagrams/${scene.diagram}`,
			message: expect.stringContaining('thu còn 50 %') as unknown,
			en: expect.stringContaining('is drawn at 50 %') as unknown
		}
	]);
});

const lacking = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/libslideshowlo.so', '/usr/bin/pdftotext'].find(
	(path) => !existsSync(path)
);

describe.skipIf(lacking !== undefined)(
	`LibreOffice Impress${lacking === undefined ? '' : ` (skipped: no ${lacking})`}`,
	() => {
		it('opens the file with as many pages as slides and the names on them', async () => {
			const folder = mkdtempSync(join(tmpdir(), 'khuevan-pptx-'));
			try {
				const path = join(folder, 'slides.pptx');
				writeFileSync(path, await scenesToPptx(input.scenes, input));
				const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
				const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path];
				execFileSync('soffice', options, { stdio: 'ignore' });
				const text = execFileSync('pdftotext', ['-layout', join(folder, 'slides.pdf'), '-'], { encoding: 'utf8' });
				const pages = text.split('\f').slice(0, -1);
				expect(pages).toHaveLength(slides.length);
				expect(pages.at(-1)).toContain(`D-${String(ROWS - 1)}.`);
				expect(text).toContain('Dữ liệu và kết nối chủ yếu');
				expect(text).toContain('Kho dữ liệu dùng chung');
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		});
	}
);
