/** Bringing chosen boxes into line; the first chosen is the one that the others are made like. */
import { aligned, distributed, sameSize, type Placed } from '$models/layout/arrange';
import { arrangeCall, chooseAll, chosenBoxes } from '../arranging';
import type { EditorState } from '../editor-state.svelte';
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
			if (call !== null && editor.run(call) !== null) editor.message = editor.say(`editor.action.${id}`);
		}
	}))
];
