/** Putting objects on the diagram that is looked at, and telling what was done. */
import type { Point } from '$models/architecture/architecture';
import { keepDrawnCalls } from './arranging';
import type { EditorState } from './editor-state.svelte';
import { bothStatesCalls, drawnInBoth, putOf } from './putting';
import { tellChange, tellNews, tellProblem } from './toaster';

/** Puts objects on the diagram shown, chooses them and tells what was done; answers whether all stand there now. */
export function putOnDiagram(editor: EditorState, objects: readonly string[], at: Point | null = null): boolean {
	const { architecture, freeDiagram: diagram, diagramState: state } = editor;
	const { scene } = editor.drawing;
	if (architecture === null) return false;
	if (diagram === null) {
		tellProblem(editor.say('editor.put.figure'));
		return false;
	}
	const drawn = scene?.diagram === diagram ? scene : null;
	const put = putOf({ architecture, diagram, state, scene: drawn, objects, at });
	const kept = at === null ? [] : keepDrawnCalls(editor);
	// Whoever put several where there was room wants to see them all.
	if (at === null && put.placed.length > 1) editor.canvas?.fitNext();
	if (put.placed.length > 0 && editor.run(...kept, ...put.calls) === null) return false;
	editor.choose(...put.chosen);
	const counts = { placed: put.placed.length, there: put.there.length };
	tellChange(editor.say('editor.put.done', counts));
	tellHidden(editor, put.hidden);
	return true;
}

/** Tells of objects that were just put on the diagram shown, with a way to have them drawn. */
export function tellHidden(editor: EditorState, hidden: readonly string[]): void {
	if (hidden.length === 0) return;
	const state = editor.diagramState === 'as-is' ? 'today' : 'target';
	const news = editor.say('editor.clip.hidden', { count: hidden.length, state });
	const { architecture } = editor;
	// What ends in the target would say that it goes on, and still not be drawn there.
	const helped = architecture === null ? [] : drawnInBoth(architecture, hidden, editor.diagramState);
	if (helped.length === 0) tellNews(news);
	else
		tellNews(news, {
			label: editor.say('editor.clip.show'),
			onClick: () => void editor.run(...bothStatesCalls(helped))
		});
}
