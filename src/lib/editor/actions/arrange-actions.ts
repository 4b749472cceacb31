/** Bringing chosen boxes into line; the first chosen is the one that the others are made like. */
import { aligned, distributed, sameSize, type Placed } from '$models/layout/arrange';
import { arrangeCall, chooseAll, chosenBoxes, keepDrawnCalls } from '../arranging';
import type { EditorState } from '../editor-state.svelte';
import { layOutCalls } from '../laying-out';
import type { Action } from './action';

interface Arrangement {
	readonly id: `align-${string}` | `distribute-${string}` | `same-${string}`;
	/** So many boxes it takes. */
	readonly least: number;
	readonly change: (placed: Placed) => Placed;
}

const arrangements: readonly Arrangement[] = [
	...(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const).map((edge): Arrangement => ({
		id: `align-${edge}`,
		least: 2,
		change: (placed) => aligned(placed, edge)
	})),
	...(['across', 'down'] as const).map((axis): Arrangement => ({
		id: `distribute-${axis}`,
		least: 3,
		change: (placed) => distributed(placed, axis)
	})),
	...(['width', 'height', 'both'] as const).map((side): Arrangement => ({
		id: `same-${side}`,
		least: 2,
		change: (placed) => sameSize(placed, side)
	}))
];

const canArrange = (editor: EditorState, least: number): boolean =>
	editor.canWrite && editor.sheet.kind === 'diagram' && editor.diagram !== null && chosenBoxes(editor).length >= least;

/** All of the diagram shown anew; where nothing was placed by hand it says so. */
function layOut(editor: EditorState): void {
	const { architecture, diagram, freeDiagram } = editor;
	if (architecture === null || diagram === null) return;
	const calls = layOutCalls({ architecture, diagram, isFree: freeDiagram !== null });
	if (calls.length === 0) editor.tell(editor.say('editor.lay-out.nothing'));
	else {
		// Where boxes stood far off, the new drawing may be out of sight.
		editor.canvas?.fitNext();
		if (editor.run(...calls) !== null) editor.tellUndoable(editor.say('editor.lay-out.done'));
	}
}

const onDiagram = (editor: EditorState): boolean => editor.sheet.kind === 'diagram' && editor.drawing.scene !== null;

export const arrangeActions: readonly Action[] = [
	{
		id: 'choose-all',
		label: 'editor.action.choose-all',
		group: 'edit',
		keys: ['Mod+A'],
		scope: 'diagram',
		when: onDiagram,
		run: (editor) => chooseAll(editor, editor.drawing.scene?.boxes ?? [])
	},
	{
		id: 'lasso',
		label: 'editor.action.lasso',
		group: 'edit',
		keys: ['S'],
		scope: 'diagram',
		when: (editor) => onDiagram(editor) && (editor.canvas?.lasso ?? null) !== null,
		run: (editor) => editor.canvas?.lasso?.()
	},
	{
		id: 'lay-out',
		label: 'editor.action.lay-out',
		hint: 'editor.hint.lay-out',
		group: 'object',
		keys: ['Shift+R'],
		scope: 'diagram',
		when: (editor) =>
			editor.canWrite && editor.sheet.kind === 'diagram' && editor.diagram !== null && editor.drawing.scene !== null,
		run: (editor) => layOut(editor)
	},
	{
		id: 'arrange',
		label: 'editor.action.arrange',
		group: 'object',
		keys: ['A'],
		scope: 'diagram',
		when: (editor) => canArrange(editor, 2),
		run: (editor) => (editor.dialog = { kind: 'arrange' })
	},
	...arrangements.map(({ id, least, change }): Action => ({
		id,
		label: `editor.action.${id}`,
		group: 'arrange',
		keys: [],
		scope: 'diagram',
		when: (editor) => canArrange(editor, least),
		run: (editor) => {
			const call = arrangeCall(editor.diagram ?? '', chosenBoxes(editor), change);
			if (call !== null && editor.run(...keepDrawnCalls(editor), call) !== null)
				editor.message = editor.say(`editor.action.${id}`);
		}
	}))
];
