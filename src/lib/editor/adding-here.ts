/** Dropping something new from the palette onto the drawing: into what lies under it, else where there is room. */
import type { Landing } from '$lib/canvas/containment';
import type { Point } from '$models/architecture/architecture';
import { addObjectCalls, addReferenceCalls, catalogueOf, nowhere, spotOfSlot } from './adding';
import { ObjectId } from '$models/architecture/identifier';
import { keepDrawnCalls } from './arranging';
import type { EditorCall, EditorState } from './editor-state.svelte';
import type { NewItem } from './palette-drag';
import { nameOf } from './placing';
import { spotsAt } from './putting';

/**
 * A new object of a kind, or the reference to an entry of the catalogue; chosen afterwards. Answers whether its name is being
 * asked for.
 */
export function addDropped(editor: EditorState, item: NewItem, landing: Landing, at: Point): boolean {
	const { architecture, pack, freeDiagram: diagram } = editor;
	if (architecture === null) return false;
	const spot = landing.kind === 'slot' ? spotOfSlot(pack, architecture, landing.slot) : nowhere;
	const id = crypto.randomUUID();
	const entry = catalogueOf(pack).find((one) => one.id === item.id);
	const name = editor.say('editor.palette.new-name', { kind: item.name });
	const calls =
		item.kind === 'catalogue' && entry !== undefined
			? addReferenceCalls({ pack, architecture, id, entry, spot, diagram })
			: addObjectCalls({ pack, id, kind: item.id, name, spot, diagram, state: editor.diagramState });
	if (landing.kind === 'object') calls.push({ type: 'object.nest', object: id, parent: landing.object });
	else if (diagram !== null) {
		const moves = spotsAt(editor.drawing.scene, at, 1).map((rectangle) => ({ object: id, rectangle }));
		const place: EditorCall = { type: 'node.move', diagram, moves };
		calls.unshift(...keepDrawnCalls(editor));
		calls.push(place);
	}
	if (editor.run(...calls) === null) return false;
	if (landing.kind === 'object') {
		const whole = nameOf(architecture.objects.get(ObjectId(landing.object)));
		editor.tellUndoable(editor.say('editor.palette.put-into', { name: entry?.name ?? name, whole }));
	}
	// What bears the name of its kind only is named next.
	if (item.kind === 'kind') editor.chooseField({ kind: 'object', id }, 'name');
	else editor.choose({ kind: 'object', id });
	return item.kind === 'kind';
}
