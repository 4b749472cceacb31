/** A drawing with thousands of boxes and as many lines, in every format that draws: it comes out, and what it cannot show is told. */
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { noClaims } from '$models/architecture/canonical';
import { smallArchitecture } from '$models/architecture/fixture';
import { builtInPack } from '$models/framework/packs';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import type { Exported, ExportInput } from './exporter';
import { scenesToPdf } from './pdf/scenes-to-pdf';
import { sceneToPlantuml } from './plantuml/scene-to-plantuml';
import { prepareExport } from './prepare';
import { exportFormats, type ExportFormatId } from './registry';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const isTorture = process.env['TORTURE'] === '1';
/** In the daily run as many as are too many for one picture, one slide and for Mermaid, which is what has to be told. */
const BOXES = isTorture ? 5_000 : 1_200;
const lastName = `Hệ thống ${String(BOXES - 1)}`;

function sceneOf(columns: number): Scene {
	const at = (index: number): [number, number] => [
		20 + (index % columns) * 220,
		20 + Math.floor(index / columns) * 100
	];
	const boxes = Array.from({ length: BOXES }, (_, index): SceneBox => {
		const name = `Hệ thống ${String(index)} <script>alert(1)</script>`;
		return {
			id: `object/o${String(index)}`,
			reference: { kind: 'object', id: `o${String(index)}` },
			role: 'object',
			hue: '',
			rectangle: [...at(index), 176, 60],
			parent: '',
			text: { lines: [name], size: 12, weight: 400, align: 'center', anchor: 'middle' },
			caption: `KT-${String(index)}`,
			badge: '',
			locked: false,
			placedByHand: false,
			description: name
		};
	});
	const lines = boxes.map(({ id }, index): SceneLine => {
		const [[x, y], [right, below]] = [at(index), at((index * 7919) % BOXES)];
		return {
			id: `relation/r${String(index)}`,
			reference: { kind: 'relation', id: `r${String(index)}` },
			from: id,
			to: `object/o${String((index * 7919) % BOXES)}`,
			points: [
				[x, y],
				[right, y],
				[right, below]
			],
			label: `luồng ${String(index)}`,
			labelAt: [right, y],
			stroke: 'solid',
			arrow: 'open',
			description: ''
		};
	});
	return {
		diagram: 'd1',
		title: 'Rất lớn',
		description: 'Hàng nghìn ô',
		width: 40 + columns * 220,
		height: 40 + Math.ceil(BOXES / columns) * 100,
		boxes,
		lines
	};
}

/** Width and height of a PNG, by its head. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
	const view = new DataView(png.buffer, png.byteOffset);
	return [view.getUint32(16), view.getUint32(20)];
};

/** Units of the first page of a PDF. */
const pageOf = (pdf: Uint8Array): readonly number[] =>
	(/\/MediaBox\s*\[([\d.\s]+)\]/u.exec(new TextDecoder('latin1').decode(pdf))?.[1] ?? '')
		.trim()
		.split(/\s+/u)
		.map(Number);

/** The tower is the hardest for painters; the other shapes are tried under TORTURE=1. */
const shapes: readonly (readonly [name: string, columns: number])[] = [
	['a tower', 5],
	...(isTorture
		? ([
				['a field', 80],
				['a strip', 2_500]
			] as const)
		: [])
];

describe.each(shapes)(`${BOXES} boxes as %s`, (_, columns) => {
	const scene = sceneOf(columns);
	let input: ExportInput;
	beforeAll(async () => {
		const prepared = await prepareExport(smallArchitecture(), noClaims, pack, {
			level: 'internal',
			asOf: '2026-11-26'
		});
		input = { ...prepared, scenes: [scene] };
	});
	const exported = async (format: ExportFormatId): Promise<Exported> =>
		(await exportFormats[format].loader())(input, () => undefined);
	const textIn = ({ files }: Exported): string => new TextDecoder().decode(files[0]?.bytes);
	const told = ({ losses }: Exported): string => losses.map(({ message }) => message).join('\n');

	it('come out as SVG, whole and without script', async () => {
		const svg = textIn(await exported('svg'));
		expect(XMLValidator.validate(svg)).toBe(true);
		expect(svg).toContain(lastName);
		expect(svg).not.toContain('<script');
	});

	it('come out as PNG that a program can open, and it is told that it cannot be read', async () => {
		const made = await exported('png');
		const [width, height] = sizeOf(made.files[0]?.bytes ?? new Uint8Array(24));
		expect(width * height).toBeGreaterThan(0);
		expect(width * height).toBeLessThan(50_000_000);
		expect(told(made)).toMatch(/Rất lớn quá lớn so với một ảnh/u);
	});

	it('come out as PDF on a page that the standard allows', async () => {
		const [pdf = new Uint8Array()] = await scenesToPdf([scene], { author: 'x', date: '2026-11-26' });
		expect(Math.max(...pageOf(pdf))).toBeGreaterThan(3);
		expect(Math.max(...pageOf(pdf))).toBeLessThanOrEqual(14_400);
	});

	it('come out as draw.io, all of them', async () => {
		const drawing = textIn(await exported('drawio'));
		expect(XMLValidator.validate(drawing)).toBe(true);
		expect(drawing.match(/vertex="1"/gu)?.length).toBeGreaterThanOrEqual(BOXES);
	});

	it('come out as a slide, and it is told at which size', async () => {
		expect(told(await exported('pptx'))).toMatch(/Rất lớn được thu còn [\d.,]+ %/u);
	});

	it('come out as Mermaid and PlantUML, and it is told that few programs draw that much', async () => {
		const made = await exported('mermaid');
		expect(textIn(made)).toContain(lastName);
		expect(textIn(made)).not.toContain('<script');
		expect(told(made)).toMatch(/tối đa 500 đường nối/u);
		expect(sceneToPlantuml(scene)).toContain(lastName);
	});

	it('come out in a page of the web', async () => {
		const { files } = await exported('html');
		expect(files[0]?.bytes.length).toBeGreaterThan(100_000);
	});
});
