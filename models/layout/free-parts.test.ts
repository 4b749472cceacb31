import { beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import type { Scene } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { viewOf } from '$models/views/view-of';
import { divided } from './divided';
import { figureStyle } from './figure-layout';
import type { DividedFigure } from './figure-parts';
import { layoutView, type LayoutEngine } from './layout-view';
import { measureText, remembered } from './measure';

const room = { width: 1214, height: 713 };
/** Boxes in rows of ten, as wide apart as a person leaves them. */
const rows: LayoutEngine = (graph) =>
	Promise.resolve({
		...graph,
		children: (graph.children ?? []).map((child, at) => ({
			...child,
			x: (at % 10) * 300,
			y: Math.floor(at / 10) * 160
		}))
	});

let view: View;
let scene: Scene;
let made: DividedFigure;

beforeAll(async () => {
	const file = JSON.parse(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8')) as {
		objects: { id: string }[];
		nodes: { id: string; diagram: string; kind: string; object: string }[];
	};
	const shown = new Set(file.nodes.map(({ object }) => object));
	const more = file.objects.filter(({ id }) => !shown.has(id)).slice(0, 40);
	const nodes = [
		...file.nodes,
		...more.map(({ id }) => ({ id: `diagram-05/${id}`, diagram: 'diagram-05', kind: 'object', object: id }))
	].sort((a, b) => (a.id < b.id ? -1 : 1));
	const read = readCanonical(JSON.stringify({ ...file, nodes }));
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;
	const pack = builtInPack(architecture.meta.pack) ?? expect.unreachable();
	view = viewOf(architecture, pack, 'diagram-05', dossier.cutoffDate) ?? expect.unreachable();
	const style = figureStyle(view, remembered(measureText));
	scene = await layoutView(view, { geometry: new Map(), bends: new Map() }, rows);
	made = divided({ scene, view, style }, room) ?? expect.unreachable();
});

const objectsOf = ({ boxes }: Scene): string[] =>
	boxes.filter(({ reference: { kind } }) => kind === 'object').map(({ id }) => id);

test('each box of a free diagram stands on one part, and every part has room on its sheet', () => {
	expect(made.parts.length).toBeGreaterThan(1);
	expect(made.parts.flatMap((part) => objectsOf(part.scene)).sort()).toEqual(objectsOf(scene).sort());
	for (const { scene: part } of made.parts)
		expect([part.width <= room.width, part.height <= room.height]).toEqual([true, true]);
});

test('boxes keep their places towards one another', () => {
	const placeOf = new Map(scene.boxes.map(({ id, rectangle }) => [id, rectangle]));
	for (const { scene: part } of made.parts) {
		const moves = part.boxes.flatMap(({ id, rectangle: [x, y] }) => {
			const [wx, wy] = placeOf.get(id) ?? [];
			return id.startsWith('object/') && wx !== undefined && wy !== undefined ? [`${x - wx} ${y - wy}`] : [];
		});
		expect(new Set(moves).size).toBeLessThanOrEqual(1);
	}
});

test('every line is drawn on a part, or both parts say where it goes on', () => {
	const partOf = new Map(made.parts.flatMap((part, at) => objectsOf(part.scene).map((id) => [id, at] as const)));
	for (const line of scene.lines.filter(({ reference }) => reference.kind === 'relation')) {
		const [a = -1, b = -1] = [partOf.get(line.from), partOf.get(line.to)];
		const drawn = made.parts[a]?.scene.lines.some(({ id }) => id === line.id);
		if (a === b) expect(drawn).toBe(true);
		else
			for (const [here, other, box] of [
				[a, b, line.from],
				[b, a, line.to]
			] as const) {
				const object = view.objects.find(({ id }) => `object/${id}` === box);
				const told = made.parts[here]?.scene.boxes.filter(({ id }) => id.startsWith('goes-on/row/'));
				const said = (told ?? []).map(({ description }) => description);
				expect(
					said.some((row) => row.startsWith(`Phần ${String(other + 1)}: `) && row.includes(object?.name ?? '?'))
				).toBe(true);
			}
	}
});

test('the whole at a glance fits on a sheet, shows every box and says where each part is', () => {
	const { overview, parts } = made;
	expect([overview.width <= room.width, overview.height <= room.height]).toEqual([true, true]);
	expect(objectsOf(overview).sort()).toEqual(objectsOf(scene).sort());
	const numbers = overview.boxes.filter(({ id }) => /^part\/\d+\/name$/u.test(id)).map(({ text }) => text.lines[0]);
	const withBoxes = parts.filter((part) => objectsOf(part.scene).length > 0);
	expect(numbers).toEqual(withBoxes.map((_, at) => String(at + 1)));
});

test('no sheet is left for a column of its own where the list below takes little room', async () => {
	const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;
	const pack = builtInPack(architecture.meta.pack) ?? expect.unreachable();
	const few = viewOf(architecture, pack, 'diagram-05', dossier.cutoffDate) ?? expect.unreachable();
	// Five columns of up to three, of which a sheet has room for three above a list of some rows.
	const columns = [0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4];
	const rowsOfColumns = [1, 2, 0, 1, 0, 1, 2, 0, 1, 2, 0, 2];
	const drawn = await layoutView(few, { geometry: new Map(), bends: new Map() }, (graph) =>
		Promise.resolve({
			...graph,
			children: (graph.children ?? []).map((child, at) => ({
				...child,
				x: (columns[at] ?? 0) * 340,
				y: (rowsOfColumns[at] ?? 0) * 190
			}))
		})
	);
	const sheet = { width: 1_040, height: 660 };
	const { parts } =
		divided({ scene: drawn, view: few, style: figureStyle(few, remembered(measureText)) }, sheet) ??
		expect.unreachable();
	const counts = parts.map((part) => objectsOf(part.scene).length).filter((count) => count > 0);
	expect(counts).toHaveLength(2);
	expect(Math.min(...counts)).toBeGreaterThan(3);
	for (const { scene: part } of parts)
		expect([part.width <= sheet.width, part.height <= sheet.height]).toEqual([true, true]);
});
