/** What somebody is told when another takes away what he works on, and the way to bring it back. */
import { deletable, type Deletable } from '$models/commands/record-delete';
import { recordOf } from '$models/commands/record-of';
import { isSubject } from '$models/framework/subjects';
import type { Choice } from './choice';
import type { EditorCall, EditorState } from './editor-state.svelte';
import { recordName } from '$models/commands/record-name';

export interface GoneNews {
	readonly text: string;
	/** Brings it back; null where that cannot be done. */
	readonly call: EditorCall | null;
}

const isDeletable = (kind: string): kind is Deletable => (deletable as readonly string[]).includes(kind);

/** What brings a deleted record back; null where nothing of it is left, or it cannot be brought back. */
export const restoreOf = (
	{ architecture }: Pick<EditorState, 'architecture'>,
	{ kind, id }: { readonly kind: string; readonly id: string }
): EditorCall | null =>
	architecture !== null && isSubject(kind) && isDeletable(kind) && recordOf(architecture, kind, id) !== undefined
		? { type: 'record.restore', subject: kind, ids: [id] }
		: null;

export function goneNews(
	{ architecture, say }: Pick<EditorState, 'architecture' | 'say'>,
	gone: readonly Choice[],
	by: readonly string[]
): readonly GoneNews[] {
	const who = by.length === 0 ? say('editor.gone.somebody') : by.join(', ');
	return gone.map(({ kind, id }) => {
		const isRecord = architecture !== null && isSubject(kind);
		const name = (isRecord ? recordName(architecture, kind, id) : '') || say(`editor.subject.${kind}`);
		const call = restoreOf({ architecture }, { kind, id });
		return { text: say(kind === 'diagram' ? 'editor.gone.diagram' : 'editor.gone', { who, name }), call };
	});
}
