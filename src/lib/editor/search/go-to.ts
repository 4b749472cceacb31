/** Bringing somebody to what he found, or to what a comment is about. */
import { isSubject } from '$models/framework/subjects';
import type { EditorState } from '../editor-state.svelte';

/** A finding by its id. */
function openFinding(editor: EditorState, id: string): void {
	const finding = editor.findings.find(id);
	if (finding !== undefined) editor.findings.open(finding);
}

/** Goes to a hit of the search, or to what a comment is about; nothing happens where there is no place to go to. */
export function goTo(editor: EditorState, { kind, id }: { readonly kind: string; readonly id: string }): void {
	if (kind === 'diagram') editor.showDiagram(id);
	else if (kind === 'chapter') editor.show('document', id);
	else if (kind === 'finding') openFinding(editor, id);
	else if (kind === 'comment') {
		const conversation = editor.comments.conversationWith(id);
		if (conversation !== undefined) editor.comments.reveal(conversation.key);
	} else if (kind === 'mapping') {
		const object = editor.objectOfMapping(id);
		if (object !== null) editor.chooseField({ kind: 'object', id: object }, 'name');
	} else if (isSubject(kind)) editor.chooseField({ kind, id }, 'name');
}
