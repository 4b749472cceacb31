/** What people add to a diagram that is no object: notes and groups; and keeping things where they are. */
import type { EditorState } from '../editor-state.svelte';
import { chosenNodes } from '../notes';
import type { Action } from './action';

const onFreeDiagram = (editor: EditorState): boolean =>
	editor.canWrite && editor.sheet.kind === 'diagram' && editor.freeDiagram !== null;

export const noteActions: readonly Action[] = [
	{
		id: 'add-note',
		label: 'editor.action.add-note',
		group: 'object',
		keys: ['N'],
		scope: 'diagram',
		when: onFreeDiagram,
		run: (editor) => (editor.dialog = { kind: 'note', id: '', group: false })
	},
	{
		id: 'add-group',
		label: 'editor.action.add-group',
		group: 'object',
		keys: ['G'],
		scope: 'diagram',
		when: onFreeDiagram,
		run: (editor) => (editor.dialog = { kind: 'note', id: '', group: true })
	},
	{
		id: 'lock',
		label: 'editor.action.lock',
		group: 'object',
		keys: ['Shift+L'],
		scope: 'diagram',
		when: (editor) => onFreeDiagram(editor) && chosenNodes(editor).length > 0,
		run: (editor) => {
			const nodes = chosenNodes(editor);
			// All get the same: whatever holds one of them open is closed first.
			const locked = nodes.some((node) => node.locked !== true);
			if (editor.run({ type: 'node.lock', nodes: nodes.map(({ id }) => id), locked }) !== null)
				editor.message = editor.say(locked ? 'editor.lock.on' : 'editor.lock.off', { count: nodes.length });
		}
	}
];
