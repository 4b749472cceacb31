import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rectangle } from '$models/architecture/architecture';
import { builtInPack } from '$models/framework/packs';
import type { Scene, SceneBox } from '$models/scene/scene';
import { provinceArchitecture, provinceFile } from '$models/views/fixture';
import { invariantPack } from '$models/views/pack-fixture';
import { viewOf } from '$models/views/view-of';
import { handPlaces, layoutView, type LayoutEngine } from './layout-view';
import { measureText } from './measure';
import { wrap } from './wrap';

const pack = invariantPack(builtInPack('vn-1425'));

/** Boxes in one row: enough to tell what the layout does with an engine's answer. */
const rowEngine: LayoutEngine = (graph) => {
	let x = 0;
	const children = (graph.children ?? []).map((child) => {
		const placed = { ...child, x, y: 0 };
		x += (child.width ?? 0) + 60;
		return placed;
	});
	return Promise.resolve({ ...graph, children });
};

async function sceneOf(diagram: string, file: unknown = provinceFile): Promise<Scene> {
	const architecture = provinceArchitecture(file);
	const view = viewOf(architecture, pack, diagram, '2026-11-01');
	if (view === undefined) throw new Error(`no diagram ${diagram}`);
	return layoutView(view, handPlaces(architecture), rowEngine);
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
	a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];

function faults({ boxes, width, height }: Scene): string[] {
	const found: string[] = [];
	const byId = new Map(boxes.map((box) => [box.id, box]));
	const siblings = new Map<string, SceneBox[]>();
	for (const box of boxes) {
		const [x, y, w, h] = box.rectangle;
		const outer = byId.get(box.parent)?.rectangle ?? [0, 0, width, height];
		if (x < outer[0] || y < outer[1] || x + w > outer[0] + outer[2] || y + h > outer[1] + outer[3])
			found.push(`${box.id} leaves ${box.parent}`);
		for (const other of siblings.get(box.parent) ?? [])
			if (overlap(box.rectangle, other.rectangle)) found.push(`${box.id} lies on ${other.id}`);
		siblings.set(box.parent, [...(siblings.get(box.parent) ?? []), box]);
	}
	return byId.size === boxes.length ? found : [...found, 'an id is used twice'];
}

describe('layoutView of a figure', () => {
	it('keeps boxes apart and inside their containers, whatever stands where', async () => {
		const slots = pack.figures.find(({ id }) => id === 'H8')?.slots.map(({ id }) => id) ?? [];
		const ids = provinceFile.objects.map(({ id }) => id);
		const places = fc.array(fc.record({ object: fc.constantFrom(...ids), slot: fc.constantFrom(...slots) }), {
			maxLength: 20
		});
		const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), {
			minLength: ids.length,
			maxLength: ids.length
		});
		await fc.assert(
			fc.asyncProperty(places, names, async (chosen, told) => {
				const bySlot = new Map(chosen.map(({ object, slot }) => [object, slot]));
				const mappings = [...bySlot].map(([object, slot]) => ({
					id: `${object}.1`,
					object,
					fields: { slotComponent: slot }
				}));
				const objects = provinceFile.objects.map((object, index) => ({
					...object,
					fields: { ...object.fields, name: told[index] ?? '' }
				}));
				const scene = await sceneOf('d2', { ...provinceFile, objects, mappings });
				expect(faults(scene)).toEqual([]);
				const drawn = scene.boxes.filter(({ reference }) => reference.kind === 'object');
				for (const id of bySlot.keys()) expect(drawn.filter(({ reference }) => reference.id === id)).toHaveLength(1);
			}),
			{ numRuns: process.env['TORTURE'] === '1' ? 200 : 10 }
		);
	});

	it('is the same for the same content', async () => {
		expect(await sceneOf('d2')).toEqual(await sceneOf('d2'));
	});

	it('keeps a place given by hand and moves nothing else', async () => {
		const before = await sceneOf('d2');
		const place: Rectangle = [900, 300, 200, 80];
		const after = await sceneOf('d2', { ...provinceFile, geometry: { 'd2/portal': place } });
		const moved = after.boxes.find(({ id }) => id === 'object/portal');
		expect(moved).toMatchObject({ rectangle: place, placedByHand: true });
		const others = (scene: Scene) => scene.boxes.filter(({ id }) => id !== 'object/portal');
		expect(others(after)).toEqual(others(before));
	});

	it('draws lines from border to border, bent where a person bent them', async () => {
		const scene = await sceneOf('d2', {
			...provinceFile,
			bends: {
				'd2/r1': [
					[1000, 500],
					[1000, 560]
				]
			}
		});
		const byId = new Map(scene.boxes.map((box) => [box.id, box.rectangle]));
		const onBorder = (id: string, [x, y]: readonly [number, number]): boolean => {
			const [bx, by, w, h] = byId.get(id) ?? [0, 0, 0, 0];
			const inside = x >= bx - 1 && x <= bx + w + 1 && y >= by - 1 && y <= by + h + 1;
			return (
				inside &&
				(Math.abs(x - bx) <= 1 || Math.abs(x - bx - w) <= 1 || Math.abs(y - by) <= 1 || Math.abs(y - by - h) <= 1)
			);
		};
		const relations = scene.lines.filter(({ reference }) => reference.kind === 'relation');
		// The fifth is only planned, and the diagram is of today.
		expect(relations).toHaveLength(4);
		for (const { from, to, points } of relations) {
			expect(onBorder(from, points[0] ?? [0, 0])).toBe(true);
			expect(onBorder(to, points.at(-1) ?? [0, 0])).toBe(true);
		}
		expect(scene.lines.find(({ id }) => id === 'relation/r1')?.points).toEqual(
			expect.arrayContaining([
				[1000, 500],
				[1000, 560]
			])
		);
	});

	it('lays out every figure of the pack without a fault', async () => {
		const types = pack.diagramTypes.filter(({ figure }) => figure !== '');
		for (const { id } of types) {
			const diagrams = [{ id: 'one', type: id, fields: {} }];
			const scene = await sceneOf('one', { ...provinceFile, diagrams, nodes: [] });
			expect(faults(scene), id).toEqual([]);
			expect(scene.boxes.length).toBeGreaterThan(20);
		}
	});
});

describe('layoutView of a free diagram', () => {
	it('keeps what has a place, asks the engine for the rest, and puts it clear of the placed', async () => {
		const place: Rectangle = [300, 200, 180, 90];
		const scene = await sceneOf('d5', { ...provinceFile, geometry: { 'n-store': place } });
		expect(scene.boxes.find(({ id }) => id === 'object/store')).toMatchObject({ rectangle: place, placedByHand: true });
		expect(faults(scene)).toEqual([]);
	});

	it('stands a few boxes that nobody placed under the name of their diagram', async () => {
		const nodes = provinceFile.nodes.filter(({ diagram }) => diagram !== 'd5');
		const shown = provinceFile.nodes.filter(({ diagram }) => diagram === 'd5').slice(0, 2);
		const scene = await sceneOf('d5', { ...provinceFile, nodes: [...nodes, ...shown] });
		const drawn = scene.boxes.filter(({ reference }) => reference.kind === 'object').map(({ rectangle }) => rectangle);
		const left = Math.min(...drawn.map(([x]) => x));
		const rim = Math.max(...drawn.map(([x, , width]) => x + width));
		expect(drawn.length).toBeGreaterThan(1);
		expect(Math.abs(left - (scene.width - rim))).toBeLessThanOrEqual(2);
	});

	it('draws a box before those that were placed in it, its name at the top where none of them covers it', async () => {
		const outer: Rectangle = [300, 200, 400, 300];
		const nested = async (inner: Rectangle) => {
			const geometry = { 'n-portal': inner, 'n-ndxp': outer };
			const { boxes } = await sceneOf('d5', { ...provinceFile, geometry });
			return boxes.flatMap(({ id, text }) => (/portal|ndxp/u.test(id) ? [[id, text.anchor]] : []));
		};
		expect(await nested([340, 260, 180, 90])).toEqual([
			['object/ndxp', 'top'],
			['object/portal', 'middle']
		]);
		expect(await nested([800, 260, 180, 90])).toContainEqual(['object/ndxp', 'middle']);
	});

	it('writes its name below where somebody placed something at the very top, as imported drawings do', async () => {
		const place: Rectangle = [20, 10, 900, 90];
		const scene = await sceneOf('d5', { ...provinceFile, geometry: { 'n-store': place } });
		expect(scene.boxes.find(({ id }) => id === 'object/store')?.rectangle).toEqual(place);
		expect(faults(scene)).toEqual([]);
		const titleOf = ({ boxes }: Scene) => boxes.find(({ id }) => id === 'title')?.rectangle[1] ?? 0;
		expect(titleOf(scene)).toBeGreaterThan(place[1] + place[3]);
		expect(titleOf(await sceneOf('d5'))).toBe(28);
	});
});

describe('wrap', () => {
	it('keeps every line within the width and loses no word', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 40, max: 400 }), (text, width) => {
				const lines = wrap(text, width, { size: 11, weight: 400, maxLines: 999 }, measureText);
				for (const line of lines) expect([...line].length === 1 || measureText(line, 11, 400) <= width).toBe(true);
				expect(lines.join('').replace(/\s/gu, '')).toBe(text.normalize('NFC').replace(/\s/gu, ''));
			})
		);
	});
	it('cuts with an ellipsis', () => {
		expect(wrap('một hai ba bốn năm', 50, { size: 11, weight: 400, maxLines: 1 }, measureText)[0]).toMatch(/…$/u);
	});
});
