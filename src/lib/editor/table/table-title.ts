/** What a table is called. */
import type { EditorState } from '../editor-state.svelte';
import type { TableOf } from './tables';

export function tableTitle(editor: EditorState, { subject, kind }: Pick<TableOf, 'subject' | 'kind'>): string {
	if (subject !== 'object') return editor.say(`table.subject.${subject}`);
	const found = editor.pack.kinds.find(({ id }) => id === kind);
	return found === undefined ? kind : editor.words(found.label);
}
