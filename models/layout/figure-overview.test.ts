import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import type { Scene } from '$models/scene/scene';
import { shownObjects, viewOf } from '$models/views/view-of';
import type { View } from '$models/views/view';
import { figureStyle } from './figure-layout';
import { figureOverview } from './figure-overview';
import { figureParts } from './figure-parts';
import { overlaps } from './geometry';
import { labelArea } from './label-area';
import { measureText, remembered } from './measure';

const room = { width: 1214, height: 713 };

describe.each(['diagram-t-01', 'diagram-t-02', 'diagram-t-03'])('the whole of %s at a glance', (diagram) => {
	let view: View;
	let overview: Scene;

	beforeAll(() => {
		const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
		if (!read.ok) throw new Error(read.problem.message);
		const { architecture, dossier } = read.value;
		const pack = builtInPack(architecture.meta.pack) ?? expect.unreachable();
		view = viewOf(architecture, pack, diagram, dossier.cutoffDate) ?? expect.unreachable();
		const measure = remembered(measureText);
		const parts = figureParts(view, room, figureStyle(view, measure));
		overview = figureOverview(view, parts, room, measure) ?? expect.unreachable();
	});

	it('can be read on its sheet', () => {
		expect([overview.width <= room.width, overview.height <= room.height]).toEqual([true, true]);
	});

	it('names every layer and component with the parts that show it', () => {
		for (const { components } of view.layers)
			for (const { id } of components) {
				const name = overview.boxes.find((box) => box.id === `component/${id}`)?.text.lines.join(' ');
				expect(name).toMatch(/ – phần \d/u);
			}
	});

	it('counts all objects, and no relation between two layers is lost', () => {
		const told = overview.boxes.flatMap(({ description }) => /(\d+) đối tượng/u.exec(description)?.[1] ?? []);
		const summed = told.reduce((sum, count) => sum + Number(count), 0);
		expect(summed).toBe(shownObjects(view).length);
		expect(overview.lines.reduce((sum, { label }) => sum + Number(label), 0)).toBeLessThanOrEqual(
			view.relations.length
		);
		expect(overview.lines.length).toBeGreaterThan(0);
	});

	it('has no number of a line on another', () => {
		const areas = overview.lines.map((line) => labelArea(line, line.label));
		areas.forEach((area, at) => {
			for (const other of areas.slice(at + 1)) expect(overlaps(area, other)).toBe(false);
		});
	});
});
