/** What another reader of mxGraph files makes of ours: the library that draw.io's own engine became. */
import { DOMImplementation, DOMParser, Element, Node, XMLSerializer } from '@xmldom/xmldom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Point } from '$models/architecture/architecture';
import { builtInPack } from '$models/framework/packs';
import { noClaims } from '$models/architecture/canonical';
import type { Scene } from '$models/scene/scene';
import { provinceArchitecture } from '$models/views/fixture';
import { prepareExport } from '../prepare';
import { liftedTitles } from '$models/layout/lifted-titles';
import { scenesToDrawio } from './scenes-to-drawio';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

interface MaxCell {
	readonly id: string;
	readonly value: { getAttribute(name: string): string } | string | null;
	readonly parent: MaxCell | null;
	readonly source: MaxCell | null;
	readonly target: MaxCell | null;
	readonly geometry: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
		readonly points: readonly { readonly x: number; readonly y: number }[] | null;
		readonly offset: { readonly x: number; readonly y: number } | null;
	} | null;
	/** As the file tells it: 1. */
	isVertex(): unknown;
	isEdge(): unknown;
}

let scenes: readonly Scene[];
let read: (xml: string) => ReadonlyMap<string, MaxCell>;

beforeAll(async () => {
	({ scenes } = await prepareExport(provinceArchitecture(), noClaims, pack, { level: 'internal', asOf: '2026-11-26' }));
	// It looks for a page when it is loaded, and needs none to read.
	const document = Object.assign(new DOMImplementation().createDocument(null, 'html', null), {
		location: { href: 'http://localhost/' }
	});
	const globals = { document, window: { document }, navigator: { userAgent: '', appVersion: '', platform: '' } };
	for (const [name, value] of Object.entries({ ...globals, DOMParser, XMLSerializer, Node, Element }))
		vi.stubGlobal(name, value);
	const { GraphDataModel, ModelXmlSerializer } = await import('@maxgraph/core');
	read = (xml) => {
		const model = new GraphDataModel();
		new ModelXmlSerializer(model).import(xml);
		return new Map(Object.entries(model.cells as unknown as Record<string, MaxCell>));
	};
});
// What other files load next to this one must not take its plain document for a browser's.
afterAll(() => {
	vi.unstubAllGlobals();
});

const isTrue = (mark: unknown): boolean => Number(mark) === 1;

const labelOf = ({ value }: MaxCell): string =>
	typeof value === 'object' ? (value?.getAttribute('label') ?? '') : value;

/** As draw.io measures along a line: from -1 at its source to 1 at its target. */
function pointAlong(points: readonly Point[], along: number): Point {
	const stretches = points.slice(1).map((b, at) => [points[at] ?? b, b] as const);
	const lengthOf = ([[ax, ay], [bx, by]]: readonly [Point, Point]): number => Math.hypot(bx - ax, by - ay);
	let left = ((along + 1) / 2) * stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0);
	for (const stretch of stretches) {
		const length = lengthOf(stretch);
		const [[ax, ay], [bx, by]] = stretch;
		if (left <= length && length > 0) return [ax + ((bx - ax) * left) / length, ay + ((by - ay) * left) / length];
		left -= length;
	}
	return points.at(-1) ?? [0, 0];
}

it('finds every box at its place with its name, and every line with its ends and bends', () => {
	const pages = scenesToDrawio(scenes).match(/<mxGraphModel[\s\S]*?<\/mxGraphModel>/gu) ?? [];
	expect(pages).toHaveLength(scenes.length);
	pages.forEach((xml, index) => {
		const scene = scenes[index];
		if (scene === undefined) return;
		const cells = read(xml);
		// The root, and the layers of the drawing, of the lines, of names above them and of what stands around.
		expect(cells.size).toBe(scene.boxes.length + scene.lines.length + liftedTitles(scene).size + 5);
		for (const { id } of scene.lines.filter(({ reference }) => reference.kind === 'relation'))
			expect(cells.get(id)?.parent?.id).toBe('relations');
		const corner = (cell: MaxCell | null): readonly [number, number] => {
			if (cell === null || !isTrue(cell.isVertex())) return [0, 0];
			const [x, y] = corner(cell.parent);
			return [x + (cell.geometry?.x ?? 0), y + (cell.geometry?.y ?? 0)];
		};
		for (const { id, rectangle, text, reference } of scene.boxes) {
			const cell = cells.get(id);
			if (cell === undefined) throw new Error(`No cell ${id}`);
			const { width, height } = cell.geometry ?? { width: 0, height: 0 };
			expect([...corner(cell), width, height]).toEqual(rectangle);
			if (reference.kind === 'object') expect(labelOf(cell).split('\n')[0]).toBe(text.lines.join(' '));
		}
		for (const { id, from, to, label, labelAt, points } of scene.lines) {
			const cell = cells.get(id);
			expect([isTrue(cell?.isEdge()), cell?.source?.id, cell?.target?.id]).toEqual([true, from, to]);
			expect((cell?.geometry?.points ?? []).map(({ x, y }) => [x, y])).toEqual(points.slice(1, -1));
			if (cell !== undefined) expect(labelOf(cell)).toBe(label);
			if (label === '' || !cell?.geometry) continue;
			const [x, y] = pointAlong(points, cell.geometry.x);
			const { offset } = cell.geometry;
			expect(Math.hypot(x + (offset?.x ?? 0) - labelAt[0], y + (offset?.y ?? 0) - labelAt[1])).toBeLessThan(1);
		}
	});
});
