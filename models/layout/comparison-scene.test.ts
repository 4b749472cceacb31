import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { DiagramId, NodeId, ObjectId, RelationId } from '$models/architecture/identifier';
import { drawnDiagrams } from '$models/architecture/kept-view';
import { differences } from '$models/compare/differences';
import { builtInPack } from '$models/framework/packs';
import type { Scene } from '$models/scene/scene';
import { comparisonScene } from './comparison-scene';
import { diagramScene } from './diagram-scene';

const pack = builtInPack('vn-1425');
const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (pack === undefined || !read.ok) throw new Error('no sample');
const { architecture: province } = read.value;
const options = { asOf: '', findings: new Map(), locale: 'vi' } as const;
const engine = <Graph>(graph: Graph): Promise<Graph> => Promise.resolve(graph);

async function drawn(before: Architecture, after: Architecture, diagram: string): Promise<Scene> {
	const scene = await comparisonScene(
		[before, after],
		differences(before, after),
		pack as never,
		diagram,
		options,
		engine
	);
	if (!scene.ok) throw new Error(scene.problem.message);
	return scene.value;
}

const boxOf = ({ boxes }: Scene, id: string): Scene['boxes'][number] | undefined =>
	boxes.find(({ reference }) => reference.kind === 'object' && reference.id === id);

/** A diagram on which people put things, and an object on it. */
const free = drawnDiagrams(province).find(({ id }) => [...province.nodes.values()].some((node) => node.diagram === id));
const node = [...province.nodes.values()].find((one) => one.kind === 'object' && one.diagram === free?.id);
if (free === undefined || node?.kind !== 'object') throw new Error('The sample has no free diagram');

const without = (id: string): Architecture => {
	const object = province.objects.get(ObjectId(id));
	if (object === undefined) throw new Error('no object');
	return {
		...province,
		objects: new Map(province.objects).set(object.id, { ...object, deletedAt: '2026-11-27T00:00:00Z' })
	};
};

describe('a diagram of two states', () => {
	it('is the diagram itself where nothing differs', async () => {
		const plain = await diagramScene(province, pack, free.id, options, engine);
		expect(plain.ok && (await drawn(province, province, free.id))).toEqual(plain.ok && plain.value);
	});

	it('bears the title block of the dossier that it is drawn for', async () => {
		const dossier = { code: 'HS-96-1', version: '1.1', cutoffDate: '2026-11-27', effectiveDate: null };
		const states = [province, province] as const;
		const scene = await comparisonScene(states, differences(...states), pack, free.id, { ...options, dossier }, engine);
		const said = JSON.stringify(scene.ok && scene.value);
		expect(said).toContain('HS-96-1');
		expect(said).toContain('27/11/2026');
	});

	it('shows what is gone where it stood, what came, and what says something else', async () => {
		const gone = without(node.object);
		const removed = boxOf(await drawn(province, gone, free.id), node.object);
		expect(removed).toMatchObject({ overlay: 'removed' });
		expect(`${removed?.caption ?? ''}${removed?.badge ?? ''}`).toContain('Đã bỏ');
		expect(removed?.description).toMatch(/^Đã bỏ\. /u);
		expect(removed?.rectangle).toEqual(boxOf(await drawn(province, province, free.id), node.object)?.rectangle);
		expect(boxOf(await drawn(gone, province, free.id), node.object)?.overlay).toBe('added');
		const object = province.objects.get(node.object);
		if (object === undefined) throw new Error('no object');
		const renamed = {
			...province,
			objects: new Map(province.objects).set(object.id, {
				...object,
				fields: { ...object.fields, note: { value: 'Khác' } }
			})
		};
		expect(boxOf(await drawn(province, renamed, free.id), node.object)?.overlay).toBe('changed');
	});

	it('tells leaving a diagram from leaving the model', async () => {
		const nodes = new Map(province.nodes);
		nodes.delete(node.id);
		const box = boxOf(await drawn(province, { ...province, nodes }, free.id), node.object);
		expect(`${box?.caption ?? ''}${box?.badge ?? ''}`).toContain('Bỏ khỏi sơ đồ');
		expect(box?.overlay).toBe('removed');
	});

	it('tells layout apart', async () => {
		const place = province.geometry.get(NodeId(node.id)) ?? [0, 0, 100, 40];
		const geometry = new Map(province.geometry).set(node.id, [place[0] + 60, place[1], place[2], place[3]]);
		const box = boxOf(await drawn(province, { ...province, geometry }, free.id), node.object);
		expect(box?.overlay).toBe('kept');
		expect(`${box?.caption ?? ''}${box?.badge ?? ''}`).toContain('Chuyển chỗ');
	});

	it('shows a diagram that only the earlier state has', async () => {
		const diagrams = new Map(province.diagrams);
		diagrams.delete(DiagramId(free.id));
		expect((await drawn(province, { ...province, diagrams }, free.id)).boxes.length).toBeGreaterThan(0);
	});

	it('marks a relation that is gone', async () => {
		const plain = await drawn(province, province, free.id);
		const line = plain.lines.find(({ reference }) => reference.kind === 'relation');
		if (line === undefined) throw new Error('The diagram has no line');
		const relations = new Map(province.relations);
		relations.delete(RelationId(line.reference.id));
		const scene = await drawn(province, { ...province, relations }, free.id);
		const gone = scene.lines.find(({ id }) => id === line.id);
		expect(gone?.stroke).toBe('dotted');
		expect(gone?.label).toMatch(/Đã bỏ$/u);
	});
});
