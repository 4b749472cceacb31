import { tick } from 'svelte';
import type { EditorState } from '../editor-state.svelte';
import { isSubject } from '$models/framework/subjects';
import { isDeletable } from '../deleting';
import { qualityGroups } from '../quality/quality-grid';
import { allows } from '../rights';
import type { Action } from './action';
import { arrangeActions } from './arrange-actions';
import { noteActions } from './note-actions';

const always = (): boolean => true;
const canWrite = (editor: EditorState): boolean => editor.canWrite;
const onObject = (editor: EditorState): boolean => editor.canWrite && editor.active?.kind === 'object';
const onDiagram = (editor: EditorState): boolean => editor.diagram !== null;
/** A drawing to move and to enlarge: of a diagram, or of a view made from the model. */
const onDrawing = (editor: EditorState): boolean => editor.sheet.kind === 'view' || onDiagram(editor);

function nextDiagram(editor: EditorState, step: 1 | -1): void {
	const ids = editor.diagramOrder;
	const at = ids.indexOf(editor.diagram ?? '');
	const next = ids[(at + step + ids.length) % ids.length];
	if (next !== undefined) editor.showDiagram(next);
}

export const actions: readonly Action[] = [
	{
		id: 'undo',
		label: 'editor.action.undo',
		group: 'edit',
		keys: ['Mod+Z'],
		scope: 'everywhere',
		when: (editor) => editor.canUndo,
		run: (editor) => editor.undo()
	},
	{
		id: 'redo',
		label: 'editor.action.redo',
		group: 'edit',
		keys: ['Mod+Y', 'Mod+Shift+Z'],
		scope: 'everywhere',
		when: (editor) => editor.canRedo,
		run: (editor) => editor.redo()
	},
	{
		id: 'delete',
		label: 'editor.action.delete',
		group: 'edit',
		keys: ['Delete'],
		scope: 'diagram',
		when: (editor) => editor.canWrite && editor.selection.some(isDeletable),
		run: (editor) => (editor.dialog = { kind: 'delete' })
	},
	{
		id: 'rename',
		label: 'editor.action.rename',
		group: 'object',
		keys: ['F2', 'Enter'],
		scope: 'diagram',
		when: (editor) => onObject(editor) || (editor.canWrite && editor.active?.kind === 'note'),
		run: (editor) => editor.canvas?.rename()
	},
	{
		id: 'relate',
		label: 'editor.action.relate',
		group: 'object',
		keys: ['C'],
		scope: 'diagram',
		when: canWrite,
		run: (editor) => {
			const objects = editor.selection.filter(({ kind }) => kind === 'object');
			editor.dialog = { kind: 'relation', source: objects[0]?.id ?? '', target: objects[1]?.id ?? '' };
		}
	},
	{
		id: 'unnest',
		label: 'editor.action.unnest',
		group: 'object',
		keys: ['Shift+U'],
		scope: 'diagram',
		when: (editor) => onObject(editor) && editor.activeObject?.parent !== null,
		run: (editor) => {
			if (editor.active !== null) editor.run({ type: 'object.nest', object: editor.active.id, parent: null });
		}
	},
	{
		id: 'reset-place',
		label: 'editor.action.reset-place',
		group: 'object',
		keys: [],
		scope: 'diagram',
		// A free diagram is laid out as a whole.
		when: (editor) => onObject(editor) && onDiagram(editor) && editor.freeDiagram === null,
		run: (editor) => {
			const objects = editor.selection.filter(({ kind }) => kind === 'object').map(({ id }) => id);
			editor.run({ type: 'node.reset', diagram: editor.diagram, objects });
		}
	},
	...noteActions,
	...arrangeActions,
	{
		id: 'properties',
		label: 'editor.action.properties',
		group: 'go',
		keys: ['Mod+I'],
		scope: 'everywhere',
		when: (editor) => editor.active !== null,
		run: (editor) => {
			if (editor.active !== null) editor.chooseField(editor.active, 'name');
		}
	},
	{
		id: 'history',
		label: 'editor.action.history',
		group: 'object',
		keys: ['H'],
		scope: 'diagram',
		when: ({ active, settings }) =>
			active !== null && isSubject(active.kind) && settings.part === null && allows(settings.role, 'history.read'),
		run: (editor) => {
			const { active } = editor;
			if (active !== null && isSubject(active.kind))
				editor.dialog = { kind: 'history', subject: active.kind, id: active.id };
		}
	},
	{
		id: 'comment',
		label: 'editor.action.comment',
		group: 'object',
		keys: ['M'],
		scope: 'diagram',
		when: ({ architecture, comments }) => architecture !== null && comments.canWrite,
		run: (editor) => editor.comments.compose()
	},
	{
		id: 'comment-here',
		label: 'editor.action.comment-here',
		group: 'object',
		keys: [],
		scope: 'diagram',
		when: ({ architecture, comments, diagram, canvas }) =>
			architecture !== null && comments.canWrite && diagram !== null && canvas !== null,
		run: (editor) => {
			const at = editor.comments.pointed ?? editor.canvas?.middle();
			if (at !== undefined) editor.comments.composeAt(at);
		}
	},
	{
		id: 'new-diagram',
		label: 'editor.action.new-diagram',
		group: 'edit',
		keys: [],
		scope: 'everywhere',
		when: canWrite,
		run: (editor) => (editor.dialog = { kind: 'diagram' })
	},
	{
		id: 'rename-architecture',
		label: 'editor.action.rename-architecture',
		group: 'edit',
		keys: [],
		scope: 'everywhere',
		when: (editor) => editor.canWrite && editor.settings.part === null,
		run: (editor) => (editor.dialog = { kind: 'rename' })
	},
	{
		id: 'diagram-properties',
		label: 'editor.action.diagram-properties',
		group: 'edit',
		keys: [],
		scope: 'everywhere',
		when: (editor) => editor.sheet.kind === 'diagram' && editor.diagram !== null,
		run: (editor) => editor.chooseField({ kind: 'diagram', id: editor.diagram ?? '' }, 'title')
	},
	{
		id: 'texts',
		label: 'editor.action.texts',
		group: 'go',
		keys: [],
		scope: 'everywhere',
		when: (editor) => editor.architecture !== null,
		run: (editor) => editor.show('document')
	},
	{
		id: 'plan',
		label: 'editor.action.plan',
		group: 'go',
		keys: [],
		scope: 'everywhere',
		when: (editor) => editor.architecture !== null,
		run: (editor) => editor.show('plan')
	},
	{
		id: 'quality',
		label: 'editor.action.quality',
		group: 'go',
		keys: [],
		scope: 'everywhere',
		when: (editor) => editor.architecture !== null && qualityGroups(editor.pack).length > 0,
		run: (editor) => (editor.dialog = { kind: 'quality' })
	},
	{
		id: 'steps',
		label: 'editor.action.steps',
		group: 'go',
		keys: [],
		scope: 'everywhere',
		when: ({ architecture, pack }) => architecture !== null && (pack.steps ?? []).length > 0,
		run: (editor) => (editor.dialog = { kind: 'steps' })
	},
	{
		id: 'proposals',
		label: 'editor.action.proposals',
		group: 'go',
		keys: [],
		scope: 'everywhere',
		when: ({ settings }) => settings.part === null,
		run: (editor) => (editor.dialog = { kind: 'proposals' })
	},
	{
		id: 'invite',
		label: 'editor.action.invite',
		group: 'object',
		keys: [],
		scope: 'everywhere',
		when: ({ settings }) => settings.part === null && allows(settings.role, 'part.invite'),
		run: (editor) => (editor.dialog = { kind: 'invite' })
	},
	{
		id: 'next-diagram',
		label: 'editor.action.next-diagram',
		group: 'go',
		keys: ['PageDown'],
		scope: 'diagram',
		when: onDiagram,
		run: (editor) => nextDiagram(editor, 1)
	},
	{
		id: 'previous-diagram',
		label: 'editor.action.previous-diagram',
		group: 'go',
		keys: ['PageUp'],
		scope: 'diagram',
		when: onDiagram,
		run: (editor) => nextDiagram(editor, -1)
	},
	{
		id: 'go-canvas',
		label: 'editor.action.go-canvas',
		group: 'go',
		keys: ['F6'],
		scope: 'everywhere',
		when: onDiagram,
		run: (editor) => {
			editor.panes.bring('centre');
			// Where another pane was looked at, the drawing takes the focus once it is seen.
			void tick().then(() => editor.canvas?.focus());
		}
	},
	{
		id: 'go-findings',
		label: 'editor.action.go-findings',
		group: 'go',
		keys: ['F8'],
		scope: 'everywhere',
		when: (editor) => editor.checking.report !== null,
		run: (editor) => editor.findings.enter()
	},
	{
		id: 'go-comments',
		label: 'editor.action.go-comments',
		group: 'go',
		keys: ['F9'],
		scope: 'everywhere',
		when: ({ architecture, comments }) => architecture !== null && comments.isOffered,
		run: (editor) => editor.comments.enter()
	},
	...(['left', 'right'] as const).map((side): Action => ({
		id: `toggle-${side}`,
		label: `editor.action.toggle-${side}`,
		group: 'go',
		keys: [side === 'left' ? 'Mod+B' : 'Mod+Alt+B'],
		scope: 'everywhere',
		when: always,
		run: (editor) => {
			editor.panes.toggle(side);
			editor.message = editor.say(`editor.panes.${editor.panes.isHidden(side) ? 'hidden' : 'shown'}-${side}`);
		}
	})),
	{
		id: 'fit',
		label: 'editor.action.fit',
		group: 'view',
		keys: ['0'],
		scope: 'diagram',
		when: onDrawing,
		run: (editor) => editor.canvas?.fit()
	},
	{
		id: 'zoom-in',
		label: 'editor.action.zoom-in',
		group: 'view',
		keys: ['+', '='],
		scope: 'diagram',
		when: onDrawing,
		run: (editor) => editor.canvas?.zoomBy(1.25)
	},
	{
		id: 'zoom-out',
		label: 'editor.action.zoom-out',
		group: 'view',
		keys: ['-'],
		scope: 'diagram',
		when: onDrawing,
		run: (editor) => editor.canvas?.zoomBy(0.8)
	},
	{
		id: 'lines-of-chosen',
		label: 'editor.action.lines-of-chosen',
		hint: 'editor.hint.lines-of-chosen',
		group: 'view',
		keys: ['L'],
		scope: 'diagram',
		when: onDiagram,
		run: (editor) => {
			const lines = editor.drawing.scene?.lines.length ?? 0;
			editor.lineSight.toggle(lines);
			editor.message = editor.say(`editor.lines.${editor.lineSight.isOfChosen(lines) ? 'of-chosen' : 'all'}`);
		}
	},
	{
		id: 'zoom-real',
		label: 'editor.action.zoom-real',
		group: 'view',
		keys: ['1'],
		scope: 'diagram',
		when: onDiagram,
		run: (editor) => editor.canvas?.zoomTo(1)
	},
	{
		id: 'redraw',
		label: 'editor.action.redraw',
		group: 'view',
		keys: [],
		scope: 'everywhere',
		when: onDiagram,
		run: (editor) => editor.drawing.again()
	},
	{
		id: 'commands',
		label: 'editor.action.commands',
		group: 'go',
		keys: ['Mod+K'],
		scope: 'everywhere',
		when: always,
		run: (editor) => (editor.dialog = { kind: 'commands' })
	},
	{
		id: 'help',
		label: 'editor.action.help',
		group: 'go',
		keys: ['?'],
		scope: 'diagram',
		when: always,
		run: (editor) => (editor.dialog = { kind: 'help' })
	}
];

const byId: ReadonlyMap<string, Action> = new Map(actions.map((action) => [action.id, action]));

export function actionOf(id: string): Action {
	const action = byId.get(id);
	if (action === undefined) throw new Error(`No action ${id}`);
	return action;
}
