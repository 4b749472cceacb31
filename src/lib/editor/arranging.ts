/** What is chosen on the diagram as boxes with a place, and the command that gives them other places. */
import type { Rectangle } from '$models/architecture/architecture';
import { DiagramId, figureNode, NodeId, ObjectId } from '$models/architecture/identifier';
import type { SceneBox } from '$models/scene/scene';
import type { Placed } from '$models/layout/arrange';
import { isMovable, isThing } from '$lib/canvas/elements';
import { choiceKey, choiceOf } from './choice';
import type { EditorCall, EditorState } from './editor-state.svelte';

type Shown = Pick<EditorState, 'architecture' | 'drawing'>;

const nodeIn = (diagram: string, { kind, id }: SceneBox['reference']): NodeId =>
	kind === 'note' ? NodeId(id) : figureNode(DiagramId(diagram), ObjectId(id));

/** What is drawn, each where it stands by now: whoever goes on before the next drawing goes on from there. */
export function boxesNow({ architecture, drawing: { scene } }: Shown): readonly SceneBox[] {
	if (scene === null || architecture === null) return [];
	return scene.boxes.map((box) => {
		const place = isMovable(box) ? architecture.geometry.get(nodeIn(scene.diagram, box.reference)) : undefined;
		return place === undefined ? box : { ...box, rectangle: place };
	});
}

/** Drawn once each, in the order in which they were chosen; what stands in another chosen box goes along with it. */
export function chosenBoxes(editor: Shown & Pick<EditorState, 'selection'>): readonly SceneBox[] {
	const { selection } = editor;
	const boxes = boxesNow(editor);
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

type Move =
	{ readonly object: string; readonly rectangle: Rectangle } | { readonly note: string; readonly rectangle: Rectangle };

const moveOf = ({ reference }: SceneBox, rectangle: Rectangle): Move =>
	reference.kind === 'note' ? { note: reference.id, rectangle } : { object: reference.id, rectangle };

/**
 * Before the first thing on a free diagram gets a place by hand, all others keep the place where they are drawn: the
 * layout would else put them together anew, away from under the eyes of whoever moved one.
 */
export function keepDrawnCalls({
	architecture,
	drawing: { scene },
	freeDiagram
}: Shown & Pick<EditorState, 'freeDiagram'>): readonly EditorCall[] {
	if (scene === null || architecture === null || freeDiagram === null || scene.diagram !== freeDiagram) return [];
	const moves = scene.boxes
		.filter((box) => isMovable(box) && box.parent === '')
		.filter(({ reference }) => {
			const node = nodeIn(freeDiagram, reference);
			return architecture.nodes.has(node) && !architecture.geometry.has(node);
		})
		.map((box) => moveOf(box, box.rectangle));
	return moves.length === 0 ? [] : [{ type: 'node.move', diagram: freeDiagram, moves }];
}

/** Moves what has another place afterwards; null where nothing has. */
export function arrangeCall(
	diagram: string,
	boxes: readonly SceneBox[],
	change: (placed: Placed) => Placed
): EditorCall | null {
	const after = new Map(change(boxes.map(({ id, rectangle }) => [id, rectangle] as const)));
	const moves = boxes.flatMap((box) => {
		const next = after.get(box.id) ?? box.rectangle;
		return next.every((side, index) => side === box.rectangle[index]) ? [] : [moveOf(box, next)];
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
