/** Marks the words of a chapter that conversations are about. */
import { EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Place } from '$models/sync/passage';

export interface MarkedPassage extends Place {
	/** Of the conversation. */
	readonly key: string;
	/** Who began it, and how. */
	readonly title: string;
}

const setMarks = StateEffect.define<readonly MarkedPassage[]>();

const markOf = ({ key, title }: MarkedPassage): Decoration =>
	Decoration.mark({ class: 'cm-passage', attributes: { 'data-conversation-key': key, title }, key });

const marks = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(old, { changes, effects, newDoc }) {
		let now = old.map(changes);
		for (const effect of effects) {
			if (!effect.is(setMarks)) continue;
			const fit = effect.value.filter(({ from, to }) => from >= 0 && from < to && to <= newDoc.length);
			now = Decoration.set(
				fit.map((passage) => markOf(passage).range(passage.from, passage.to)),
				true
			);
		}
		return now;
	},
	provide: (field) => EditorView.decorations.from(field)
});

/** Marks these and no others. */
export const passagesMarked = (passages: readonly MarkedPassage[]): StateEffect<unknown> => setMarks.of(passages);

/** The conversation about the words at an index, the innermost of several. */
export function conversationAt(state: EditorState, at: number): string | null {
	let found: { readonly key: string; readonly length: number } | null = null;
	state.field(marks).between(at, at, (from, to, { spec }) => {
		const { key } = spec as { readonly key: string };
		if (found === null || to - from < found.length) found = { key, length: to - from };
	});
	return (found as { readonly key: string } | null)?.key ?? null;
}

/** `open`: somebody went to the conversation about words, by click. */
export const passageMarks = (open: (key: string) => void): Extension => [
	marks,
	EditorView.domEventHandlers({
		click: (event, view) => {
			const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
			const isOnMark = event.target instanceof Element && event.target.closest('.cm-passage') !== null;
			const key = at === null || !isOnMark || !view.state.selection.main.empty ? null : conversationAt(view.state, at);
			if (key !== null) open(key);
			return false;
		}
	}),
	EditorView.baseTheme({
		'.cm-passage': { backgroundColor: 'var(--warning-soft)', borderBottom: '2px solid var(--warning)' }
	})
];
