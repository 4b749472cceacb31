import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import type { Scene } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { viewOf } from '$models/views/view-of';
import { divided } from './divided';
import { figureStyle } from './figure-layout';
import type { DividedFigure, SheetRoom } from './figure-parts';
import { overlaps } from './geometry';
import { layoutView, type LayoutEngine } from './layout-view';
import { measureText, remembered } from './measure';
import { withFooter } from './part-footer';

const room = { width: 1214, height: 713 };
const inRows: LayoutEngine = (graph) =>
	Promise.resolve({
		...graph,
		children: (graph.children ?? []).map((child, at) => ({ ...child, x: (at % 6) * 260, y: Math.floor(at / 6) * 130 }))
	});
const hasLegend = ({ boxes }: Scene): boolean => boxes.some(({ id }) => id === 'legend');
const isFooter = (id: string): boolean => /^(?:legend|title-block)(?:$|\/)/u.test(id);

async function dividedFor(
	diagram: string,
	room: SheetRoom
): Promise<{ readonly view: View; readonly made: DividedFigure }> {
	const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;
	const pack = builtInPack(architecture.meta.pack) ?? expect.unreachable();
	const view = viewOf(architecture, pack, diagram, dossier.cutoffDate) ?? expect.unreachable();
	const scene = await layoutView(view, { geometry: new Map(), bends: new Map() }, inRows);
	const made = divided({ scene, view, style: figureStyle(view, remembered(measureText)) }, room);
	return { view, made: made ?? expect.unreachable() };
}

describe.each(['diagram-t-01', 'diagram-t-02', 'diagram-t-03', 'diagram-05'])(
	'title block and legend of %s',
	(diagram) => {
		let view: View;
		let made: DividedFigure;

		beforeAll(async () => {
			({ view, made } = await dividedFor(diagram, room));
		});

		it('stand once, beside something that is drawn, and on a sheet that can be read', () => {
			const sheets = [made.overview, ...made.parts.map(({ scene }) => scene)];
			const [holder, ...others] = sheets.filter(hasLegend);
			if (holder === undefined) throw new Error('No sheet has the legend');
			expect(others).toEqual([]);
			expect(holder.boxes.some(({ id }) => !isFooter(id))).toBe(true);
			for (const { width, height } of sheets)
				expect([width <= room.width, height <= room.height]).toEqual([true, true]);
		});

		it('cover nothing, and the part that has them says so', () => {
			const sheets = [made.overview, ...made.parts.map(({ scene }) => scene)];
			const { boxes = [] } = sheets.find(hasLegend) ?? {};
			const footers = boxes.filter(({ id }) => isFooter(id));
			const rest = boxes.filter(({ id }) => !isFooter(id));
			for (const one of footers)
				expect(rest.filter((other) => overlaps(one.rectangle, other.rectangle)).map(({ id }) => id)).toEqual([]);
			expect(made.parts.map(({ names }) => names.includes(view.legendName))).toEqual(
				made.parts.map(({ scene }) => hasLegend(scene))
			);
		});
	}
);

it('stand each below another part where no sheet has room for both', async () => {
	// A sheet of the document, with letters that are read well.
	const sheet = { width: 1040, height: 611 };
	const { view, made } = await dividedFor('diagram-t-01', sheet);
	const holders = ['legend', 'title-block/0'].map((id) =>
		made.parts.flatMap(({ scene, names }) => (scene.boxes.some((box) => box.id === id) ? [{ scene, names }] : []))
	);
	expect(holders.map(({ length }) => length)).toEqual([1, 1]);
	const [legend, block] = holders.flat();
	expect(legend?.scene).not.toBe(block?.scene);
	expect(block?.scene).toBe(made.parts.at(-1)?.scene);
	for (const { scene, names } of made.parts) {
		expect(scene.boxes.some(({ id }) => !isFooter(id))).toBe(true);
		expect(names.includes(view.legendName)).toBe(scene === legend?.scene);
		expect([scene.width <= sheet.width, scene.height <= sheet.height]).toEqual([true, true]);
		const rest = scene.boxes.filter(({ id }) => !isFooter(id));
		for (const one of scene.boxes.filter(({ id }) => isFooter(id)))
			expect(rest.filter((other) => overlaps(one.rectangle, other.rectangle)).map(({ id }) => id)).toEqual([]);
	}
	const samples = view.legend.filter(({ kind }) => kind === 'line').map(({ id }) => `legend/line/${id}/line`);
	const drawn = made.parts.flatMap(({ scene }) => scene.lines.map(({ id }) => id));
	expect(drawn.filter((id) => id.startsWith('legend/'))).toEqual(samples);
});

it('have a sheet of their own where no other has room', () => {
	const full: Scene = { diagram: 'd', title: 'D', description: '', ...room, boxes: [], lines: [] };
	const high: Scene = {
		...full,
		lines: [],
		boxes: [
			{
				id: 'object/o',
				reference: { kind: 'object', id: 'o' },
				role: 'object-logical',
				hue: '',
				text: { lines: ['O'], size: 10, weight: 400, align: 'left', anchor: 'top' },
				caption: '',
				badge: '',
				description: 'O',
				rectangle: [28, 28, 200, 660],
				parent: '',
				placedByHand: false,
				locked: false
			}
		]
	};
	const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const architecture = read.ok ? read.value.architecture : expect.unreachable();
	const pack = builtInPack(architecture.meta.pack) ?? expect.unreachable();
	const view = viewOf(architecture, pack, 'diagram-t-03', '2026-11-20') ?? expect.unreachable();
	const { overview, parts } = withFooter(
		view,
		{ overview: high, parts: [{ scene: high, names: ['A'] }] },
		room,
		measureText
	);
	expect(overview).toBe(high);
	expect(parts.map(({ names }) => names)).toEqual([['A'], [view.legendName]]);
});
