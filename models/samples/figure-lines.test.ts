/** The lines of the samples' mandatory diagrams, on the whole sheet and on the parts that documents print. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { divided } from '$models/layout/divided';
import { figureStyle } from '$models/layout/figure-layout';
import { runsThrough } from '$models/layout/geometry';
import { labelsWithRoom } from '$models/layout/label-room';
import { handPlaces, layoutView } from '$models/layout/layout-view';
import { withNumberedLines } from '$models/layout/line-numbers';
import { measureText, remembered } from '$models/layout/measure';
import type { Scene, SceneBox } from '$models/scene/scene';
import { viewOf } from '$models/views/view-of';
import { invariantPack } from '$models/views/pack-fixture';

const pack = invariantPack(builtInPack('vn-1425'));
const folder = new URL('.', import.meta.url);
const samples = readdirSync(folder).filter((name) => name.endsWith('.khuevan.json'));
/** Of a sheet whose letters can be read. */
const room = { width: 1214, height: 713 } as const;

/** A box is what a line ends at, what it stands in and what stands in it; the rest is somebody else's. */
function ownOf(id: string, boxes: readonly SceneBox[]): ReadonlySet<string> {
	const parentOf = new Map(boxes.map((box) => [box.id, box.parent]));
	const wholes = (of: string): string[] => {
		const parent = parentOf.get(of) ?? '';
		return parent === '' ? [of] : [of, ...wholes(parent)];
	};
	return new Set([...wholes(id), ...boxes.filter((box) => wholes(box.id).includes(id)).map((box) => box.id)]);
}

const isInTheWay = ({ role }: SceneBox): boolean =>
	role.startsWith('object') || role.startsWith('slot-empty') || role === 'note';

/** Lines through boxes that they do not belong to. */
function strayLines({ boxes, lines }: Scene): string[] {
	const solid = boxes.filter(isInTheWay);
	return lines
		.filter(({ reference }) => reference.kind === 'relation')
		.flatMap((line) => {
			const own = new Set([...ownOf(line.from, boxes), ...ownOf(line.to, boxes)]);
			return solid
				.filter(({ id, rectangle: [x, y, w, h] }) => {
					const inner = [x + 1, y + 1, w - 2, h - 2] as const;
					return !own.has(id) && runsThrough(line.points, inner);
				})
				.map(({ id }) => `${line.label} through ${id}`);
		});
}

/** Relations of a sheet that neither their line nor the list of its numbers names. */
function unnamed({ boxes, lines, ...rest }: Scene): string[] {
	const list = boxes.find(({ id }) => id === 'legend/lines')?.text.lines.join(' ') ?? '';
	const roomy = new Set(labelsWithRoom({ ...rest, boxes, lines }));
	return lines
		.filter((line) => line.reference.kind === 'relation')
		.filter((line) =>
			line.number === undefined ? !roomy.has(line) : !list.includes(`(${line.number}) ${line.label}: `)
		)
		.map(({ label }) => label);
}

describe.each(samples)('%s', (name) => {
	const read = readCanonical(readFileSync(new URL(name, folder), 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture, dossier } = read.value;
	const mandatory = [...architecture.diagrams.values()].filter(
		({ type }) => (pack.diagramTypes.find(({ id }) => id === type)?.figure ?? '') !== ''
	);

	it('has no line of a mandatory diagram through a box that is not its own, and names each relation on every sheet', async () => {
		expect(mandatory.length).toBeGreaterThan(1);
		for (const { id, type } of mandatory) {
			const view = viewOf(architecture, pack, id, dossier.cutoffDate ?? '');
			if (view === undefined) throw new Error(`no diagram ${id}`);
			const style = figureStyle(view, remembered(measureText));
			const given = { ...handPlaces(architecture), style };
			const laidOut = await layoutView(view, given, (graph) => Promise.resolve(graph));
			const scene = withNumberedLines(view, laidOut, style.measure);
			const parts = divided({ scene, view, style }, room)?.parts ?? [];
			expect(parts.length, type).toBeGreaterThan(1);
			expect(scene.lines.length, type).toBeGreaterThan(20);
			for (const sheet of [scene, ...parts.map((part) => part.scene)]) {
				expect(strayLines(sheet), sheet.title).toEqual([]);
				expect(unnamed(sheet), sheet.title).toEqual([]);
			}
			for (const part of parts) expect(part.scene.height, part.scene.title).toBeLessThanOrEqual(room.height);
			const { boxes, lines } = scene;
			const numbers = lines.flatMap(({ number }) => number ?? []);
			expect(numbers, type).toEqual(numbers.map((_, at) => String(at + 1)));
			expect(boxes.filter(({ id: box }) => box !== 'legend/lines')).toEqual(laidOut.boxes);
		}
	});
});
