/** What people put on a free diagram: objects that are there already, notes and groups; and keeping things where they are. */
import { keepDrawnCalls } from '../arranging';
import type { EditorState } from '../editor-state.svelte';
import { chosenNodes } from '../notes';
import { chosenElsewhere } from '../putting';
import type { Action } from './action';

const onFreeDiagram = (editor: EditorState): boolean =>
	editor.canWrite && editor.sheet.kind === 'diagram' && editor.freeDiagram !== null;

export const noteActions: readonly Action[] = [
	{
		id: 'put-on-diagram',
		label: 'editor.action.put-on-diagram',
		group: 'object',
		keys: ['P'],
		scope: 'diagram',
		when: (editor) => onFreeDiagram(editor) && chosenElsewhere(editor).length > 0,
		run: (editor) => void editor.put(chosenElsewhere(editor))
	},
	{
		id: 'add-existing',
		label: 'editor.action.add-existing',
		group: 'object',
		keys: ['Shift+P'],
		scope: 'diagram',
		when: onFreeDiagram,
		run: (editor) => (editor.dialog = { kind: 'existing' })
	},
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
			const lock = { type: 'node.lock', nodes: nodes.map(({ id }) => id), locked } as const;
			// What the layout put somewhere is locked where it is seen.
			if (editor.run(...(locked ? keepDrawnCalls(editor) : []), lock) !== null)
				editor.message = editor.say(locked ? 'editor.lock.on' : 'editor.lock.off', { count: nodes.length });
		}
	}
];
