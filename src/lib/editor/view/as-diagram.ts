import type { Scene } from '$models/scene/scene';
import { diagramAddCall } from '../calls';
import type { EditorCall } from '../editor-state.svelte';

/** The calls that keep a drawn view as a free diagram: its objects where they stand, for people to arrange on. */
export function diagramCalls(scene: Scene, type: string, title: string, id: string): readonly EditorCall[] {
	const placed = new Set<string>();
	const nodes = scene.boxes.flatMap(({ id: box, reference, rectangle }): EditorCall[] => {
		// A box of a group that bears the name of an object is not the object's own.
		if (reference.kind !== 'object' || box !== `object/${reference.id}` || placed.has(reference.id)) return [];
		placed.add(reference.id);
		return [{ type: 'node.add', diagram: id, object: reference.id, rectangle }];
	});
	return [{ ...diagramAddCall(type, title), id }, ...nodes];
}
