/** Our own draw.io file, read back into the architecture that it was made from. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Architecture, Point, Rectangle } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { diagramScene } from '$models/layout/diagram-scene';
import type { Scene } from '$models/scene/scene';
import { provinceArchitecture, provinceDossier, provinceFile } from '$models/views/fixture';
import { analyseDrawio, planDrawio } from './import-drawio';
import { scenesToDrawio } from './scenes-to-drawio';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;

/** Everything has its place: nothing is left for an engine. */
const noEngine = (): never => {
	throw new Error('Nothing is to be laid out');
};

async function drawn(architecture: Architecture, diagram: string): Promise<Scene> {
	const scene = await diagramScene(
		architecture,
		pack,
		diagram,
		{ asOf: '2026-11-26', dossier: provinceDossier, findings: new Map() },
		noEngine
	);
	if (!scene.ok) throw new Error(scene.problem.message);
	return scene.value;
}

function applied(architecture: Architecture, calls: readonly unknown[]): Architecture {
	let count = 0;
	const plan = planAll(architecture, calls, { pack, newId: () => `made-${String((count += 1))}`, now: '' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

/** What people drew: objects and notes at their places, lines with their bends. */
function content({ boxes, lines }: Scene): unknown {
	const places = boxes.flatMap(({ reference, rectangle, role, description }) =>
		reference.kind === 'object'
			? [`${reference.id} ${rectangle.join(' ')}`]
			: reference.kind === 'note'
				? [`${role} ${description} ${rectangle.join(' ')}`]
				: []
	);
	const routes = lines.flatMap(({ reference, points }) =>
		reference.kind === 'relation' ? [`${reference.id} ${points.slice(1, -1).join(' ')}`] : []
	);
	return { places: places.sort(), routes: routes.sort() };
}

const objects = ['store', 'lgsp', 'tthc', 'portal', 'ndxp'] as const;
const relations = ['r1', 'r2', 'r3', 'r4'] as const;

const rectangle: fc.Arbitrary<Rectangle> = fc.tuple(
	fc.integer({ min: 0, max: 3000 }),
	fc.integer({ min: 140, max: 3000 }),
	fc.integer({ min: 120, max: 400 }),
	fc.integer({ min: 90, max: 300 })
);
const point: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 140, max: 3000 }));
/** Letters that mean something to XML, to markup or to draw.io, and line breaks. */
const words = fc
	.string({
		unit: fc.constantFrom('a', 'Ể', 'đ', ' ', '\n', '<', '>', '&', '"', "'", ';', '=', '%', '…', '😀'),
		maxLength: 60
	})
	.filter((text) => text.trim() !== '');

const sketch = fc.record({
	names: fc.tuple(...objects.map(() => words.map((text) => text.replace(/\s+/gu, ' ').trim()))),
	places: fc.tuple(...objects.map(() => rectangle)),
	bends: fc.tuple(...relations.map(() => fc.array(point, { minLength: 1, maxLength: 6 }))),
	notes: fc.array(fc.record({ text: words, rectangle, group: fc.boolean() }), { maxLength: 3 })
});

function architectureOf({
	names,
	places,
	bends,
	notes
}: typeof sketch extends fc.Arbitrary<infer T> ? T : never): Architecture {
	const renamed = new Map<string, string>(objects.map((id, index) => [id, names[index] ?? '']));
	const file = {
		...provinceFile,
		objects: provinceFile.objects.map((object) => ({
			...object,
			fields: { ...object.fields, name: renamed.get(object.id) ?? object.fields.name }
		})),
		nodes: []
	};
	return applied(provinceArchitecture(file), [
		...objects.map((object, index) => ({ type: 'node.add', diagram: 'd5', object, rectangle: places[index] })),
		...notes.map((note) => ({ type: 'note.add', diagram: 'd5', ...note })),
		...relations.map((relation, index) => ({ type: 'line.bend', diagram: 'd5', relation, points: bends[index] }))
	]);
}

it('is the same diagram again', async () => {
	await fc.assert(
		fc.asyncProperty(sketch, async (given) => {
			const architecture = architectureOf(given);
			const before = await drawn(architecture, 'd5');
			const bytes = new TextEncoder().encode(scenesToDrawio([before]));
			const analysis = analyseDrawio(bytes, 'own.drawio', architecture, pack);
			if (!analysis.ok) throw new Error(analysis.problem.message);
			const plan = planDrawio(bytes, 'own.drawio', analysis.value.mapping, architecture, pack);
			if (!plan.ok) throw new Error(plan.problem.message);
			expect(plan.value.counts).toMatchObject({ diagrams: 1, objects: 0, relations: 0 });
			expect(plan.value.ledger.map(({ code }) => code)).toEqual(['furniture']);
			const made = plan.value.commands.find(({ type }) => type === 'diagram.add');
			const after = await drawn(applied(architecture, plan.value.commands), String(made?.['id']));
			expect(content(after)).toEqual(content(before));
			expect(after.title).toBe(before.title);
		}),
		{ numRuns: 60 }
	);
});
