import { expect, it } from 'vitest';
import { planAll } from '$models/commands/commands';
import { Draft } from '$models/architecture/draft';
import type { Architecture } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { architectureOf, viewPack } from '$models/views/generated/fixture';
import { viewOf } from '$models/views/view-of';
import type { EditorCall } from '../editor-state.svelte';
import { driftItems, forgetPlaces } from './drift-items';

const pack = viewPack();

function changed(architecture: Architecture, calls: readonly EditorCall[]): Architecture {
	const plan = planAll(architecture, calls, { pack, newId: () => 'new', now: '2026-11-26T00:00:00Z' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

/** A free diagram with a placed object, one that the layout places, and the place of one that was deleted. */
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
	return { items: driftItems({ drift: view.drift, architecture, diagram: 'd' }) };
}

it('names each thing that came apart; what people put on a free diagram never did', () => {
	expect(itemsOf(drifted()).items).toEqual([{ kind: 'stale', id: 'd/c', name: 'c', object: '' }]);
});

it('takes it in: an old place is forgotten', () => {
	const architecture = drifted();
	const forgotten = changed(architecture, forgetPlaces(architecture, 'd', ['d/c']));
	expect(itemsOf(forgotten).items).toEqual([]);
	expect([...forgotten.geometry.keys()]).toEqual(['d/a']);
});
