import { beforeAll, expect, test } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import type { View } from '$models/views/view';
import { viewOf } from '$models/views/view-of';
import { readFileSync } from 'node:fs';
import { figureStyle } from './figure-layout';
import { figureParts, type FigurePart } from './figure-parts';
import { measureText } from './measure';

const room = { width: 1214, height: 713 };
let view: View;
let parts: readonly FigurePart[];

beforeAll(() => {
	const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	if (!read.ok) throw new Error('The sample can be read');
	const { architecture, dossier } = read.value;
	const pack = builtInPack(architecture.meta.pack);
	const made = pack && viewOf(architecture, pack, 'diagram-t-03', dossier.cutoffDate);
	view = made ?? expect.unreachable();
	parts = figureParts(view, room, figureStyle(view, measureText));
});

const slotsOf = ({ scene }: FigurePart): string[] =>
	scene.boxes.filter(({ reference: { kind } }) => kind === 'slot').map(({ id }) => id);

test('every part has room on its sheet', () => {
	expect(parts.length).toBeGreaterThan(1);
	for (const { scene } of parts) {
		expect(scene.width).toBe(room.width);
		expect(scene.height).toBeLessThanOrEqual(room.height);
	}
});

test('each slot, object and cross-cut of the whole stands on one part, in the order of the whole', () => {
	const blocks = [
		...view.bands,
		...view.layers.flatMap(({ components }) => components.flatMap(({ blocks }) => blocks))
	];
	expect(parts.flatMap(slotsOf)).toEqual(blocks.flatMap(({ slots }) => slots.map(({ id }) => `slot/${id}`)));
	const cuts = parts.flatMap(({ scene }) => scene.boxes.filter(({ role }) => role === 'cross-cut'));
	expect(cuts.map(({ id }) => id)).toEqual(view.crossCuts.map(({ id }) => `layer/${id}`));
});

test('a line joins what stands on its part', () => {
	for (const { scene } of parts) {
		const ids = new Set(scene.boxes.map(({ id }) => id));
		for (const { from, to } of scene.lines) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
	}
});

test('what fits on one sheet is one part, and a free diagram has none', () => {
	const top = { ...view, layers: view.layers.slice(0, 1) };
	expect(figureParts(top, { width: 2_400, height: 3_000 }, figureStyle(top, measureText))).toHaveLength(1);
	expect(figureParts({ ...view, kind: 'free' }, room, figureStyle(view, measureText))).toEqual([]);
});
