/** What became of a diagram is what became of what it shows, be that put there by hand or laid out by the framework. */
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId, NodeId, ObjectId } from '$models/architecture/identifier';
import { builtInPack } from '$models/framework/packs';
import { diagramSince, isDiagramChanged } from './diagram-since';
import { provinceArchitecture } from './fixture';
import { invariantPack } from './pack-fixture';

const pack = invariantPack(builtInPack('vn-1425'));
const before = provinceArchitecture();

function withField(id: string, key: string, value: string, of = before): Architecture {
	const object = of.objects.get(ObjectId(id));
	if (object === undefined) throw new Error(`There is no ${id}`);
	const changed = { ...object, fields: { ...object.fields, [key]: { value } } };
	return { ...of, objects: new Map(of.objects).set(object.id, changed) };
}
function withDiagram(id: string, key: string, value: string): Architecture {
	const diagram = before.diagrams.get(DiagramId(id));
	if (diagram === undefined) throw new Error(`There is no ${id}`);
	const changed = { ...diagram, fields: { ...diagram.fields, [key]: { value } } };
	return { ...before, diagrams: new Map(before.diagrams).set(diagram.id, changed) };
}
const since = (id: string, after: Architecture) => diagramSince([before, after], [pack, pack], id);

describe.each([
	{ id: 'd5', of: 'one that is drawn by hand' },
	{ id: 'd2', of: 'a figure of the framework' }
])('$of', ({ id }) => {
	it('is as it was where nothing changed, or only what every version writes into its title block', () => {
		for (const after of [before, withDiagram(id, 'version', '9.9'), withDiagram(id, 'effective', '2027-01-01')])
			expect(isDiagramChanged(since(id, after))).toBe(false);
	});

	it('is another where its own words, or an object that it shows, changed', () => {
		expect(since(id, withDiagram(id, 'contact', 'Sở Tài chính')).fields.map(({ key }) => key)).toEqual(['contact']);
		expect(since(id, withField('tthc', 'note', 'Sửa')).records.map(({ id: of }) => of)).toEqual(['tthc']);
	});
});

it('one that is drawn by hand is as it was where an object changed that is not on it, and another by what left it', () => {
	const shown = new Set([...before.nodes.values()].flatMap((node) => (node.kind === 'object' ? [node.object] : [])));
	const [other] = [...before.objects.keys()].filter((id) => !shown.has(id));
	expect(isDiagramChanged(since('d5', withField(other ?? '', 'note', 'Sửa')))).toBe(false);
	const nodes = new Map(before.nodes);
	nodes.delete(NodeId('n-tthc'));
	expect(since('d5', { ...before, nodes }).layout.removed).toEqual(['tthc']);
});

it('what was put elsewhere on one that is drawn by hand is told once', () => {
	const [key, node] = [NodeId('d5/tthc'), before.nodes.get(NodeId('n-tthc'))];
	if (node === undefined) throw new Error('It is on the diagram');
	const old = { ...before, nodes: new Map([[key, { ...node, id: key }]]) };
	const now = { ...old, geometry: new Map(old.geometry).set(key, [10, 20, 100, 40]) };
	expect(diagramSince([old, now], [pack, pack], 'd5').layout.moved).toEqual(['tthc']);
});

it('a figure is another where somebody placed a part of it elsewhere', () => {
	const geometry = new Map(before.geometry).set(NodeId('d2/tthc'), [10, 20, 100, 40]);
	expect(since('d2', { ...before, geometry }).layout.moved).toEqual(['d2/tthc']);
});
