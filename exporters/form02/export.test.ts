import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { edition } from '$models/architecture/edition';
import { builtInPack } from '$models/framework/packs';
import { handPlaces, layoutView } from '$models/layout/layout-view';
import type { Scene } from '$models/scene/scene';
import { provinceArchitecture, provinceDossier } from '$models/views/fixture';
import { invariantPack } from '$models/views/pack-fixture';
import { viewOf } from '$models/views/view-of';
import { ownLayers, scenesToDrawio } from '../drawio/scenes-to-drawio';
import { layoutEngine } from '../layout-engine';
import { sceneToMermaid } from '../mermaid/scene-to-mermaid';
import { paintBeside } from '../png/scene-to-png';
import { sceneToSvg } from '../svg/scene-to-svg';
import { exportForm02 } from './export';

const pack = invariantPack(builtInPack('vn-1425'));
const architecture = provinceArchitecture();

async function scenes(): Promise<Scene[]> {
	return Promise.all(
		['d2', 'd5'].map((id) => {
			const view = viewOf(architecture, pack, id, '2026-11-01', { dossier: provinceDossier });
			if (view === undefined) throw new Error(`no diagram ${id}`);
			return layoutView(view, handPlaces(architecture), layoutEngine);
		})
	);
}

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '',
	isArray: (name) => ['diagram', 'UserObject', 'text', 'g', 'mxPoint'].includes(name)
});

const unescaped = (text: string): string =>
	text
		.replace(/&lt;/gu, '<')
		.replace(/&gt;/gu, '>')
		.replace(/&quot;/gu, '"')
		.replace(/&#39;/gu, "'")
		.replace(/&amp;/gu, '&');

describe('SVG', () => {
	it('is well-formed, tells every name as text, and keeps markup in a name as text', async () => {
		for (const scene of await scenes()) {
			const svg = sceneToSvg(scene);
			expect(XMLValidator.validate(svg)).toBe(true);
			expect(svg).toContain('role="graphics-document"');
			expect(svg).not.toContain('<script');
			const told = unescaped(svg);
			for (const box of scene.boxes) {
				expect(told).toContain(box.text.lines[0] ?? '');
				if (box.reference.kind === 'object') expect(told).toContain(box.description);
			}
		}
		expect(sceneToSvg((await scenes())[0] ?? fail())).toContain(
			'&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;'
		);
	});
});

function fail(): never {
	throw new Error('no scene');
}

interface Cell {
	readonly source?: string;
	readonly target?: string;
	readonly vertex?: string;
	readonly parent?: string;
}

interface DrawioPage {
	readonly name: string;
	readonly mxGraphModel: {
		readonly root: { readonly UserObject: readonly { readonly id: string; readonly mxCell: Cell }[] };
	};
}

describe('draw.io', () => {
	it('has a page a diagram, an edge with both ends for each relation, and parents that exist', async () => {
		const all = await scenes();
		const text = scenesToDrawio(all);
		expect(XMLValidator.validate(text)).toBe(true);
		const pages = (parser.parse(text) as { mxfile: { diagram: readonly DrawioPage[] } }).mxfile.diagram;
		expect(pages).toHaveLength(all.length);
		pages.forEach((page, index) => {
			const cells = page.mxGraphModel.root.UserObject;
			const ids = new Set(cells.map(({ id }) => id));
			expect(ids.size).toBe(cells.length);
			const relations = all[index]?.lines.filter(({ reference }) => reference.kind === 'relation') ?? [];
			expect(relations.length).toBeGreaterThan(0);
			for (const line of relations) {
				const cell = cells.find(({ id }) => id === line.id)?.mxCell;
				expect(cell).toMatchObject({ source: line.from, target: line.to });
				expect(ids.has(line.from) && ids.has(line.to)).toBe(true);
			}
			for (const { mxCell } of cells)
				expect(ownLayers.has(mxCell.parent ?? '') || ids.has(mxCell.parent ?? '')).toBe(true);
		});
	});
});

describe('PNG', () => {
	it('has the width asked for and the shape of the scene', async () => {
		const [scene = fail()] = await scenes();
		const png = Buffer.from(await paintBeside(sceneToSvg(scene), scene, { width: 1000 }));
		expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(1000);
		expect(Math.abs(png.readUInt32BE(20) - (1000 * scene.height) / scene.width)).toBeLessThan(2);
		expect(png.length).toBeGreaterThan(20_000);
	});
});

describe('Mermaid', () => {
	it('closes what it opens and lets no name end its quotes', async () => {
		const [scene = fail()] = await scenes();
		const lines = sceneToMermaid(scene)
			.split('\n')
			.map((line) => line.trim());
		expect(lines.filter((line) => line.startsWith('subgraph')).length).toBe(
			lines.filter((line) => line === 'end').length
		);
		expect(lines.some((line) => line.includes('<script'))).toBe(false);
		for (const line of lines.filter((one) => one.startsWith('n'))) expect((line.match(/"/gu) ?? []).length % 2).toBe(0);
	});
});

describe('exportForm02', () => {
	const report = {
		pack: 'vn-1425@1.0',
		asOf: '2026-11-01',
		outcomes: [],
		findings: [],
		counts: { pass: 0, fail: 0, 'not-applicable': 0, undetermined: 0, 'not-enough-basis': 0 }
	};

	it('tells a drawing that is too large for paper at a glance and in parts in its PDF, and whole in all else', async () => {
		const cut = edition(architecture, { level: 'internal', asOf: '2026-11-01', pack });
		const [small = fail(), other = fail()] = (await scenes()).map((scene) => ({ ...scene, width: 900, height: 500 }));
		const large = { ...other, width: 3000, height: 2000 };
		const part = { scene: { ...other, width: 900, height: 500 }, names: ['Lớp 4', 'Lớp 3'] };
		const input = {
			...{ edition: cut, pack, dossier: provinceDossier, asOf: '2026-11-01', report },
			scenes: [small, large],
			dividedOf: (scene: Scene) => (scene === large ? { overview: small, parts: [part, part] } : fail())
		};
		const { files } = await exportForm02(input, () => undefined);
		const pdfs = files
			.filter(({ path }) => path.endsWith('.pdf'))
			.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
		expect(pdfs.map((pdf) => pdf.match(/\/Type \/Page\b/gu)?.length)).toEqual([1, 4]);
		for (const extension of ['svg', 'drawio', 'png', 'pptx'])
			expect(files.filter(({ path }) => path.endsWith(`.${extension}`))).toHaveLength(2);
		const [, svg = ''] = files
			.filter(({ path }) => path.endsWith('.svg'))
			.map(({ bytes }) => new TextDecoder().decode(bytes));
		expect(svg).toContain('3000');
	});

	it('names picture and sources by the rule and tells which mandatory diagram is missing', async () => {
		const cut = edition(architecture, { level: 'internal', asOf: '2026-11-01', pack });
		const input = { edition: cut, pack, dossier: provinceDossier, asOf: '2026-11-01', scenes: await scenes(), report };
		const { files, losses } = await exportForm02(input, () => undefined);
		const paths = files.map(({ path }) => path);
		expect(paths).toContain('SD-05_Du-lieu-va-ket-noi-chu-yeu_v1.0.svg');
		expect(paths.filter((path) => path.endsWith('.drawio'))).toHaveLength(2);
		for (const extension of ['png', 'pdf', 'pptx', 'mmd', 'puml'])
			expect(paths.filter((path) => path.endsWith(`.${extension}`))).toHaveLength(2);
		const pdf = Buffer.from(files.find(({ path }) => path.endsWith('.pdf'))?.bytes ?? []).toString('latin1');
		expect(pdf.startsWith('%PDF-1.7')).toBe(true);
		expect(pdf).toContain('/StructTreeRoot');
		expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(1);
		for (const path of paths) expect(path).toMatch(/^[\x20-\x7E]+$/u);
		const places = losses.map(({ place }) => place);
		expect(places).toEqual(expect.arrayContaining(['diagrams/SĐ-T-01', 'diagrams/SĐ-T-03']));
		// That the name of a file has D for Đ is no loss of what the file says.
		expect(places).not.toContain('diagrams/d2');
	});
});
