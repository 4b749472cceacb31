/** Notes, groups and locks of the diagram shown. */
import type { DiagramNode, NoteNode, Rectangle } from '$models/architecture/architecture';
import { NodeId } from '$models/architecture/identifier';
import { boundsOf } from '$models/layout/arrange';
import { freeSpots } from '$models/layout/free-spots';
import { chosenBoxes } from './arranging';
import type { EditorState } from './editor-state.svelte';
import { takenPlaces } from './putting';

/** The note with this id; undefined where it is gone. */
export function noteOf({ architecture }: Pick<EditorState, 'architecture'>, id: string): NoteNode | undefined {
	const node = architecture?.nodes.get(NodeId(id));
	return node?.kind === 'note' ? node : undefined;
}

/** What is chosen of what people put on the free diagram shown. */
export function chosenNodes({ architecture, selection, freeDiagram }: EditorState): readonly DiagramNode[] {
	const chosen = new Set(selection.map(({ kind, id }) => `${kind}:${id}`));
	return [...(architecture?.nodes.values() ?? [])].filter(
		(node) =>
			node.diagram === freeDiagram && chosen.has(node.kind === 'note' ? `note:${node.id}` : `object:${node.object}`)
	);
}

/** Room round what a group holds, more at the top for its name. */
const AROUND = 16;
const HEAD = 36;
const NOTE = { width: 220, height: 64 } as const;
const GROUP = { width: 360, height: 200 } as const;

/** Where a new note or group stands: a group round the chosen boxes, all else in the middle of what is seen, a note on nothing else. */
export function placeOfNew(editor: EditorState, group: boolean): Rectangle {
	const boxes = chosenBoxes(editor);
	if (group && boxes.length > 0) {
		const [x, y, width, height] = boundsOf(boxes.map(({ id, rectangle }) => [id, rectangle] as const));
		return [x - AROUND, y - HEAD, width + 2 * AROUND, height + HEAD + AROUND];
	}
	const { width, height } = group ? GROUP : NOTE;
	const [x, y] = editor.canvas?.middle() ?? [width, height];
	const place: Rectangle = [Math.round(x - width / 2), Math.round(y - height / 2), width, height];
	if (group) return place;
	const taken = takenPlaces(editor.drawing.scene, [x, y]);
	return freeSpots(taken, { count: 1, width, height, at: [place[0], place[1]] })[0] ?? place;
}
