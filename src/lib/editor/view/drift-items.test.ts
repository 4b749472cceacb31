import { expect, it } from 'vitest';
import { planAll } from '$models/commands/commands';
import { Draft } from '$models/architecture/draft';
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { handPlaces, layoutView } from '$models/layout/layout-view';
import { architectureOf, viewPack } from '$models/views/generated/fixture';
import { viewOf } from '$models/views/view-of';
import type { EditorCall } from '../editor-state.svelte';
import { driftItems, forgetPlaces, keepPlaces } from './drift-items';

const pack = viewPack();

function changed(architecture: Architecture, calls: readonly EditorCall[]): Architecture {
	const plan = planAll(architecture, calls, { pack, newId: () => 'new', now: '2026-11-26T00:00:00Z' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

/** A free diagram with a placed object, one that nobody placed, and the place of one that was deleted. */
const drifted = (): Architecture => {
	const made = changed(architectureOf({ objects: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }), [
		{ type: 'diagram.add', id: 'd', kind: 'SĐ-05', fields: { title: { value: 'Thử' } } },
		{ type: 'node.add', diagram: 'd', object: 'a', rectangle: [100, 200, 176, 60] },
		{ type: 'node.add', diagram: 'd', object: 'b' },
		{ type: 'node.add', diagram: 'd', object: 'c', rectangle: [400, 200, 176, 60] }
	]);
	const gone = made.objects.get(ObjectId('c'));
	if (gone === undefined) throw new Error('no object c');
	return { ...made, objects: new Map([...made.objects, [gone.id, { ...gone, deletedAt: '2026-11-26T00:00:00Z' }]]) };
};

function itemsOf(architecture: Architecture) {
	const view = viewOf(architecture, pack, 'd', '');
	if (view === undefined) throw new Error('no view');
	return { view, items: driftItems({ drift: view.drift, architecture, diagram: 'd', isFree: true }) };
}

it('names each thing that came apart', () => {
	expect(itemsOf(drifted()).items).toEqual([
		{ kind: 'new', id: 'b', name: 'b', object: 'b' },
		{ kind: 'stale', id: 'd/c', name: 'c', object: '' }
	]);
});

it('takes each in: a place is kept where the box is drawn, an old one is forgotten', async () => {
	const architecture = drifted();
	const { view } = itemsOf(architecture);
	const scene = await layoutView(view, handPlaces(architecture), (graph) => Promise.resolve(graph));
	const kept = changed(architecture, keepPlaces(scene, 'd', ['b']));
	expect(itemsOf(kept).items.map(({ kind }) => kind)).toEqual(['stale']);
	const drawn = scene.boxes.find(({ id }) => id === 'object/b')?.rectangle;
	expect([...kept.geometry].find(([node]) => node === 'd/b')?.[1]).toEqual(drawn);
	const forgotten = changed(kept, forgetPlaces(kept, 'd', ['d/c']));
	expect(itemsOf(forgotten).items).toEqual([]);
	expect([...forgotten.geometry.keys()]).toEqual(['d/a', 'd/b']);
});
