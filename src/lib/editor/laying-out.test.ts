import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import { planAll } from '$models/commands/commands';
import { architectureOf, viewPack } from '$models/views/generated/fixture';
import type { EditorCall } from './editor-state.svelte';
import { layOutCalls } from './laying-out';

const pack = viewPack();

function changed(architecture: Architecture, calls: readonly EditorCall[]): Architecture {
	const plan = planAll(architecture, calls, { pack, newId: () => 'note', now: '2026-11-26T00:00:00Z' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

it('drops what was placed and bent by hand on this diagram, save what is locked or stands in a group', () => {
	const objects = ['a', 'b', 'locked', 'grouped'].map((id) => ({ id }));
	const node = (object: string, x: number, diagram = 'd'): EditorCall => ({
		type: 'node.add',
		diagram,
		object,
		rectangle: [x, 100, 176, 60]
	});
	const architecture = changed(architectureOf({ objects, relations: [['a', 'data-exchange', 'b']] }), [
		{ type: 'diagram.add', id: 'd', kind: 'SĐ-05', fields: {} },
		{ type: 'diagram.add', id: 'other', kind: 'SĐ-05', fields: {} },
		...['a', 'b', 'locked', 'grouped'].map((id, index) => node(id, index * 400)),
		node('a', 0, 'other'),
		{ type: 'note.add', diagram: 'd', text: 'Nhóm', group: true, rectangle: [1180, 60, 300, 200] },
		{ type: 'node.lock', nodes: ['d/locked'], locked: true },
		{ type: 'line.bend', diagram: 'd', relation: 'r0', points: [[300, 300]] }
	]);
	const after = changed(architecture, layOutCalls({ architecture, diagram: 'd', isFree: true }));
	const places = [...after.geometry.keys()].map(String);
	expect(places).toEqual(expect.arrayContaining(['d/locked', 'd/grouped', 'other/a']));
	expect(places).not.toContain('d/a');
	expect(places).not.toContain('d/b');
	expect(after.bends.size).toBe(0);
	expect(layOutCalls({ architecture: after, diagram: 'd', isFree: true })).toEqual([]);
});
