/**
 * Asterisks that make words bold or italic are put out of sight where nobody is writing, so that a text reads as it will be
 * printed; they stand in the line that one writes in.
 */
import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

interface Span {
	readonly from: number;
	readonly to: number;
}

/** The marks within these parts of a text, but for those of lines that are chosen while one writes. */
export function quietMarks(state: EditorState, parts: readonly Span[], isWriting: boolean): readonly Span[] {
	const held = isWriting
		? state.selection.ranges.map(({ from, to }) => ({
				from: state.doc.lineAt(from).from,
				to: state.doc.lineAt(to).to
			}))
		: [];
	const found: Span[] = [];
	for (const { from, to } of parts) {
		syntaxTree(state).iterate({
			from,
			to,
			enter: (node) => {
				if (node.name !== 'EmphasisMark') return;
				if (held.some((line) => node.from >= line.from && node.to <= line.to)) return;
				found.push({ from: node.from, to: node.to });
			}
		});
	}
	return found;
}

const hidden = Decoration.replace({});

function decorationsOf(view: EditorView): DecorationSet {
	const spans = quietMarks(view.state, view.visibleRanges, view.hasFocus);
	return Decoration.set(
		spans.map(({ from, to }): Range<Decoration> => hidden.range(from, to)),
		true
	);
}

export const quietEmphasis: Extension = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = decorationsOf(view);
		}

		update(update: ViewUpdate): void {
			const { docChanged, viewportChanged, selectionSet, focusChanged, view, startState, state } = update;
			const isParsed = syntaxTree(startState) !== syntaxTree(state);
			if (docChanged || viewportChanged || selectionSet || focusChanged || isParsed)
				this.decorations = decorationsOf(view);
		}
	},
	{ decorations: ({ decorations }) => decorations }
);
