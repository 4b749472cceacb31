/** To what was typed and could not be written: into the form of its record, or to the table where it waits in a new row. */
import { recordOf } from '$models/commands/record-of';
import { subjects } from '$models/framework/subjects';
import type { EditorState } from './editor-state.svelte';
import { newRowTable } from './grid/grid-source';
import { waitingOf } from './grid/waiting.svelte';

export function goToWaiting(editor: EditorState): void {
	const [first] = waitingOf(editor).all;
	const { architecture } = editor;
	if (first === undefined || architecture === null) return;
	const kind = subjects.find((subject) => recordOf(architecture, subject, first.row) !== undefined);
	const field = first.column.split(':').at(-1) ?? first.column;
	if (kind === undefined) editor.show('table', newRowTable(first.row));
	else if (kind === 'mapping') editor.choose({ kind: 'object', id: editor.objectOfMapping(first.row) ?? '' });
	else editor.chooseField({ kind, id: first.row }, field);
}
