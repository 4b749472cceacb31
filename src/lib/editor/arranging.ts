/** What is chosen on the diagram as boxes with a place, and the command that gives them other places. */
import type { SceneBox } from '$models/scene/scene';
import type { Placed } from '$models/layout/arrange';
import { isMovable, isThing } from '$lib/canvas/elements';
import { choiceKey, choiceOf } from './choice';
import type { EditorCall, EditorState } from './editor-state.svelte';

/** Drawn once each, in the order in which they were chosen; what stands in another chosen box goes along with it. */
export function chosenBoxes({
	drawing: { scene },
	selection
}: Pick<EditorState, 'drawing' | 'selection'>): readonly SceneBox[] {
	const boxes = scene?.boxes ?? [];
	const byKey = new Map<string, SceneBox>();
	for (const box of boxes) {
		const choice = choiceOf(box.reference);
		if (choice !== null && isMovable(box) && !byKey.has(choiceKey(choice))) byKey.set(choiceKey(choice), box);
	}
	const chosen = selection.flatMap((choice) => byKey.get(choiceKey(choice)) ?? []);
	const ids = new Set(chosen.map(({ id }) => id));
	const parentOf = new Map(boxes.map(({ id, parent }) => [id, parent]));
	const goesAlong = (box: SceneBox): boolean => {
		const seen = new Set<string>();
		for (let at = box.parent; at !== '' && !seen.has(at); at = parentOf.get(at) ?? '') {
			if (ids.has(at)) return true;
			seen.add(at);
		}
		return false;
	};
	return chosen.filter((box) => !goesAlong(box));
}

/** Moves what has another place afterwards; null where nothing has. */
export function arrangeCall(
	diagram: string,
	boxes: readonly SceneBox[],
	change: (placed: Placed) => Placed
): EditorCall | null {
	const after = new Map(change(boxes.map(({ id, rectangle }) => [id, rectangle] as const)));
	const moves = boxes.flatMap(({ id, rectangle, reference }) => {
		const next = after.get(id) ?? rectangle;
		if (next.every((side, index) => side === rectangle[index])) return [];
		return [
			reference.kind === 'note' ? { note: reference.id, rectangle: next } : { object: reference.id, rectangle: next }
		];
	});
	return moves.length === 0 ? null : { type: 'node.move', diagram, moves };
}

/** Chooses what these boxes stand for, and tells how many. */
export function chooseAll(editor: EditorState, boxes: readonly SceneBox[]): void {
	const choices = new Map(
		boxes.filter(isThing).flatMap(({ reference }) => {
			const choice = choiceOf(reference);
			return choice === null ? [] : [[choiceKey(choice), choice] as const];
		})
	);
	editor.choose(...choices.values());
	editor.message = editor.say('editor.canvas.chosen-many', { count: choices.size });
}
