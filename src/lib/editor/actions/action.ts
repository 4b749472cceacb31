/** One registry feeds toolbar, command palette, menu, keyboard and help. */
import type { EditorState } from '../editor-state.svelte';

export type ActionGroup = 'edit' | 'object' | 'arrange' | 'view' | 'go';

export interface Action {
	readonly id: string;
	/** Catalogue key. */
	readonly label: `editor.action.${string}`;
	/** Catalogue key of what one should know before; told beside the name. */
	readonly hint?: `editor.hint.${string}`;
	readonly group: ActionGroup;
	/** Chords such as `Mod+Z`, `F2` or `C`; `Mod` is Ctrl, or Command on a Mac. */
	readonly keys: readonly string[];
	/** Where the keys hold: everywhere, or only while the canvas or the outline has the focus. */
	readonly scope: 'everywhere' | 'diagram';
	readonly when: (editor: EditorState) => boolean;
	readonly run: (editor: EditorState) => void;
}
