/** Bringing somebody to what he found. */
import { isSubject } from '../choice';
import type { EditorState } from '../editor-state.svelte';
import type { Hit } from './search-index';

/** How a comment names the finding that it is about. */
export const ABOUT_FINDING = 'finding:';

/** A finding by its id, or by a comment about it. */
function openFinding(editor: EditorState, id: string): void {
	const finding = editor.findings.find(id);
	if (finding !== undefined) editor.findings.open(finding);
}

export function goTo(editor: EditorState, { kind, id }: Hit): void {
	if (kind === 'diagram') editor.showDiagram(id);
	else if (kind === 'chapter') editor.dialog = { kind: 'texts', chapter: id };
	else if (kind === 'finding') openFinding(editor, id);
	else if (kind === 'comment') {
		const about = [...editor.decisions.threads].find(([, messages]) =>
			messages.some((message) => message.id === id)
		)?.[0];
		openFinding(editor, about?.slice(ABOUT_FINDING.length) ?? '');
	} else if (isSubject(kind)) editor.chooseField({ kind, id }, 'name');
}
