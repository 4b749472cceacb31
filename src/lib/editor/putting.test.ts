import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import { liveObjects } from '$models/architecture/live';
import { planAll } from '$models/commands/commands';
import { standApart } from '$models/layout/free-spots';
import { handPlaces, layoutView } from '$models/layout/layout-view';
import { architectureOf, viewPack } from '$models/views/generated/fixture';
import { viewOf } from '$models/views/view-of';
import type { Scene } from '$models/scene/scene';
import { boxesNow, keepDrawnCalls } from './arranging';
import type { EditorCall, EditorState } from './editor-state.svelte';
import { putOf, spotsAt } from './putting';

const pack = viewPack();

function changed(architecture: Architecture, calls: readonly EditorCall[]): Architecture {
	const plan = planAll(architecture, calls, { pack, newId: () => 'new', now: '2026-11-26T00:00:00Z' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

async function drawn(architecture: Architecture): Promise<Scene> {
	const view = viewOf(architecture, pack, 'd', '');
	if (view === undefined) throw new Error('no view');
	const inRow: Parameters<typeof layoutView>[2] = (graph) =>
		Promise.resolve({
			...graph,
			children: (graph.children ?? []).map((child, index) => ({ ...child, x: index * 240, y: 0 }))
		});
	return layoutView(view, handPlaces(architecture), inRow);
}

/** Two related objects and a third on no diagram; the free diagram is empty. */
const withDiagram = (): Architecture =>
	changed(
		architectureOf({
			objects: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
			relations: [['a', 'data-exchange', 'b']]
		}),
		[{ type: 'diagram.add', id: 'd', kind: 'SĐ-05', fields: { title: { value: 'Thử' } } }]
	);

const asked = { diagram: 'd', state: '', scene: null, at: null };

describe('putting objects on a free diagram', () => {
	it('shows the objects themselves, with the relations among them', async () => {
		const architecture = withDiagram();
		const put = putOf({ ...asked, architecture, objects: ['a', 'b', 'a', 'nobody'] });
		expect(put).toMatchObject({ placed: ['a', 'b'], there: [], hidden: [] });
		const after = changed(architecture, put.calls);
		expect(liveObjects(after)).toHaveLength(3);
		const scene = await drawn(after);
		expect(scene.boxes.filter(({ reference }) => reference.kind === 'object')).toHaveLength(2);
		expect(scene.lines.some(({ reference }) => reference.id === 'r0')).toBe(true);
	});

	it('only chooses what stands there already', () => {
		const architecture = changed(withDiagram(), putOf({ ...asked, architecture: withDiagram(), objects: ['a'] }).calls);
		const put = putOf({ ...asked, architecture, objects: ['a', 'c'] });
		expect(put).toMatchObject({ placed: ['c'], there: ['a'] });
		expect(put.chosen.map(({ id }) => id)).toEqual(['a', 'c']);
		expect(put.calls).toHaveLength(1);
	});

	it('places them where they were dropped, on nothing that stands there', async () => {
		const architecture = changed(withDiagram(), [
			{ type: 'node.add', diagram: 'd', object: 'a', rectangle: [300, 300, 176, 72] }
		]);
		const scene = await drawn(architecture);
		const [free] = spotsAt(scene, [700, 500], 1);
		expect(free).toEqual([612, 464, 176, 72]);
		const put = putOf({ ...asked, architecture, scene, objects: ['b', 'c'], at: [310, 310] });
		const after = await drawn(changed(architecture, put.calls));
		const boxes = after.boxes.filter(({ reference }) => reference.kind === 'object').map(({ rectangle }) => rectangle);
		expect(boxes).toHaveLength(3);
		expect(standApart(boxes)).toBe(true);
	});

	it('keeps the others where they are drawn, once one gets a place by hand', async () => {
		const architecture = changed(
			withDiagram(),
			putOf({ ...asked, architecture: withDiagram(), objects: ['a', 'b'] }).calls
		);
		const scene = await drawn(architecture);
		const drawing = { scene } as EditorState['drawing'];
		const kept = keepDrawnCalls({ architecture, drawing, freeDiagram: 'd' });
		const move: EditorCall = {
			type: 'node.move',
			diagram: 'd',
			moves: [{ object: 'a', rectangle: [900, 700, 176, 72] }]
		};
		const after = await drawn(changed(architecture, [...kept, move]));
		const placeIn = (of: Scene, id: string) => of.boxes.find((box) => box.id === `object/${id}`)?.rectangle;
		expect(placeIn(after, 'b')).toEqual(placeIn(scene, 'b'));
		expect(placeIn(after, 'a')).toEqual([900, 700, 176, 72]);
		expect(keepDrawnCalls({ architecture, drawing, freeDiagram: null })).toEqual([]);
		// The drawing may be of before the last move: what has a place by now keeps that.
		const before = changed(architecture, [...kept, move]);
		expect(keepDrawnCalls({ architecture: before, drawing, freeDiagram: 'd' })).toEqual([]);
		const now = boxesNow({ architecture: before, drawing });
		expect(now.find(({ id }) => id === 'object/a')?.rectangle).toEqual([900, 700, 176, 72]);
	});
});
