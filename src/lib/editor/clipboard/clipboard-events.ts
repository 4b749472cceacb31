/** Copy, cut and paste of the platform, on the diagram and in the tree. */
import { keepDrawnCalls } from '../arranging';
import type { EditorState } from '../editor-state.svelte';
import { chosenNodes } from '../notes';
import { tellHidden } from '../put-on-diagram';
import { takenPlaces } from '../putting';
import { tellChange, tellProblem } from '../toaster';
import { CLIP_TYPE, clipOf, plainTextOf, readClip } from './clip';
import { pasteOf } from './paste';

/** Puts what is chosen into the clipboard, from the tree as the very objects; answers whether there was anything. */
export function copyChosen(event: ClipboardEvent, editor: EditorState, refers = false): boolean {
	const { architecture, selection } = editor;
	const { scene } = editor.drawing;
	const clip = architecture === null ? null : clipOf({ architecture, scene, selection, refers });
	if (clip === null || event.clipboardData === null) return false;
	event.clipboardData.setData(CLIP_TYPE, JSON.stringify(clip));
	event.clipboardData.setData('text/plain', plainTextOf(clip));
	event.preventDefault();
	editor.message = editor.say('editor.clip.copied', { count: clip.objects.length + clip.notes.length });
	return true;
}

/** Takes off a free diagram what was put into the clipboard; the objects stay in the architecture. */
export function cutChosen(event: ClipboardEvent, editor: EditorState): void {
	if (editor.freeDiagram === null || !editor.canWrite || !copyChosen(event, editor)) return;
	const nodes = chosenNodes(editor);
	if (nodes.length > 0) editor.run({ type: 'node.remove', nodes: nodes.map(({ id }) => id) });
}

export function pasteChosen(event: ClipboardEvent, editor: EditorState): void {
	const { architecture, pack, freeDiagram: diagram } = editor;
	if (architecture === null || event.clipboardData === null) return;
	event.preventDefault();
	const clip = readClip(event.clipboardData.getData(CLIP_TYPE));
	if (clip === null) {
		tellProblem(editor.say('editor.clip.nothing'));
		return;
	}
	if (clip.refers === true && clip.architecture === architecture.meta.id) {
		editor.put(clip.objects.map(({ id }) => id));
		return;
	}
	const { scene } = editor.drawing;
	const at = clip.architecture === architecture.meta.id ? null : (editor.canvas?.middle() ?? null);
	const paste = pasteOf(clip, {
		architecture,
		pack,
		diagram,
		state: editor.diagramState,
		at,
		taken: scene !== null && scene.diagram === diagram ? takenPlaces(scene, [-1, -1]) : [],
		newId: () => crypto.randomUUID(),
		nameOfCopy: (name) => editor.say('editor.clip.copy-of', { name })
	});
	if (paste.calls.length === 0) return;
	const isPlaced = paste.calls.some((call) => 'rectangle' in call);
	if (editor.run(...(isPlaced ? keepDrawnCalls(editor) : []), ...paste.calls) === null) return;
	editor.choose(...paste.chosen);
	tellChange(editor.say('editor.clip.pasted', { shown: paste.shown, made: paste.made }));
	tellHidden(editor, paste.hidden);
	if (paste.left.length > 0) tellProblem(editor.say('editor.clip.left', { names: paste.left.slice(0, 8).join(', ') }));
}
