/** The text of one chapter under several hands: CodeMirror over the shared text, with undo of one's own typing alone. */
import { defaultKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { MAX_CHAPTER } from '$models/commands/chapter-write';
import { normalisePiece } from '$models/text/normalise';
import type { Place } from '$models/sync/passage';
import { conversationAt, passageMarks, passagesMarked, type MarkedPassage } from './passage-marks';
import { quietEmphasis } from './quiet-marks';
import { sameMarker } from './same-marker';
import { listed, wrapped } from './text-marks';

/** Typing that follows within this time is one step of undo, in milliseconds. */
const ONE_STEP = 500;

/** Undo goes back to where the workbench was opened, also after one has looked at other chapters. */
const undos = new WeakMap<Y.Text, Y.UndoManager>();

function undoOf(text: Y.Text): Y.UndoManager {
	const known = undos.get(text) ?? new Y.UndoManager(text, { captureTimeout: ONE_STEP });
	undos.set(text, known);
	return known;
}

export interface ChapterParts {
	readonly parent: HTMLElement;
	readonly text: Y.Text;
	/** null where nobody else can be seen. */
	readonly awareness: Awareness | null;
	readonly canWrite: boolean;
	readonly label: string;
	readonly hint: string;
	/** Somebody asks for the conversation about words, or for a new one about what is chosen. */
	readonly passages: {
		open(key: string): void;
		compose(from: number, to: number): void;
		/** Nothing is chosen, and nobody spoke of the words at the cursor. */
		none(): void;
	};
	/** The text would be longer than a chapter may be; what was typed last is not taken. */
	tooLong(): void;
}

const theme = EditorView.theme({
	'&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: 'var(--text-m)' },
	'&.cm-focused': { outline: 'none' },
	'.cm-scroller': { fontFamily: 'var(--font-ui)', lineHeight: '1.6', overflow: 'auto' },
	'.cm-content': { padding: 'var(--space-4)', caretColor: 'var(--ink)', maxWidth: '48rem' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--info-soft)' },
	'.cm-placeholder': { color: 'var(--ink-soft)' },
	'.cm-ySelectionInfo': { opacity: '1', fontFamily: 'var(--font-ui)', color: 'var(--surface)', borderRadius: '3px' }
});

const highlights = HighlightStyle.define([
	{ tag: tags.heading, fontWeight: '650', color: 'var(--accent)' },
	{ tag: tags.strong, fontWeight: '650' },
	{ tag: tags.emphasis, fontStyle: 'italic' },
	{ tag: tags.link, color: 'var(--info)' },
	{ tag: [tags.processingInstruction, tags.list, tags.meta, tags.url], color: 'var(--ink-soft)' },
	{ tag: tags.monospace, fontFamily: 'ui-monospace, monospace' }
]);

/** Refuses what would grow a chapter past its limit; what others wrote is always taken. */
const limit = (tooLong: () => void): Extension =>
	EditorState.transactionFilter.of((transaction) => {
		const { newDoc, startState } = transaction;
		const isTyped = transaction.isUserEvent('input') || transaction.isUserEvent('move');
		if (!transaction.docChanged || !isTyped || newDoc.length <= MAX_CHAPTER) return transaction;
		if (newDoc.length <= startState.doc.length) return transaction;
		tooLong();
		return [];
	});

export class ChapterEditor {
	readonly view: EditorView;
	readonly #writing = new Compartment();

	readonly #passages: ChapterParts['passages'];

	constructor({ parent, text, awareness, canWrite, label, hint, passages, tooLong }: ChapterParts) {
		this.#passages = passages;
		const undoManager = undoOf(text);
		this.view = new EditorView({
			parent,
			state: EditorState.create({
				doc: text.toString(),
				extensions: [
					keymap.of([
						{ key: 'Mod-b', run: (view) => this.#act(wrapped(view.state, '**')) },
						{ key: 'Mod-i', run: (view) => this.#act(wrapped(view.state, '*')) },
						{ key: 'Mod-Shift-8', run: (view) => this.#act(listed(view.state, 'bullet')) },
						{ key: 'Mod-Shift-7', run: (view) => this.#act(listed(view.state, 'number')) },
						{ key: 'Mod-Alt-m', preventDefault: true, run: () => this.comment() },
						...yUndoManagerKeymap,
						// None of them takes Tab, which leads on to the next control as everywhere on the page.
						...defaultKeymap
					]),
					drawSelection(),
					markdown(),
					syntaxHighlighting(highlights),
					quietEmphasis,
					EditorView.lineWrapping,
					EditorView.inputHandler.of((view, from, to, text) => {
						if (text !== ' ' || from !== to || from !== view.state.selection.main.head) return false;
						const same = sameMarker(view.state);
						return same !== null && this.#act(same);
					}),
					EditorView.clipboardInputFilter.of((pasted) => normalisePiece(pasted)),
					// The tab stop is said: who only reads chooses words and speaks of them by key too, and a scrolled part needs one.
					EditorView.contentAttributes.of({ 'aria-label': label, lang: 'vi', spellcheck: 'true', tabindex: '0' }),
					placeholder(hint),
					limit(tooLong),
					passageMarks((key) => passages.open(key)),
					theme,
					this.#writing.of(this.#writable(canWrite)),
					yCollab(text, awareness, { undoManager })
				]
			})
		});
	}

	#writable(canWrite: boolean): Extension {
		return [EditorState.readOnly.of(!canWrite), EditorView.editable.of(canWrite)];
	}

	#act(spec: ReturnType<typeof wrapped>): boolean {
		if (this.view.state.readOnly) return false;
		this.view.dispatch(spec, { userEvent: 'input', scrollIntoView: true });
		this.view.focus();
		return true;
	}

	/** Changes the text by one of the marks, as if it was typed. */
	act(make: (state: EditorState) => ReturnType<typeof wrapped>): void {
		this.#act(make(this.view.state));
	}

	/** Begins a conversation about what is chosen, or opens the one about the words at the cursor; says so where there is neither. */
	comment(): boolean {
		const { from, to, head } = this.view.state.selection.main;
		const key = from === to ? conversationAt(this.view.state, head) : null;
		if (from < to) this.#passages.compose(from, to);
		else if (key !== null) this.#passages.open(key);
		else this.#passages.none();
		return true;
	}

	/** Marks the words that conversations are about. */
	mark(passages: readonly MarkedPassage[]): void {
		this.view.dispatch({ effects: passagesMarked(passages) });
	}

	/** Puts the cursor at the beginning of a line, from 1; of the last where there are fewer. */
	chooseLine(line: number): void {
		const { doc } = this.view.state;
		const { from } = doc.line(Math.min(Math.max(1, line), doc.lines));
		this.choose({ from, to: from });
	}

	/** Shows some words and puts the cursor round them. */
	choose({ from, to }: Place): void {
		const { length } = this.view.state.doc;
		if (to > length) return;
		this.view.dispatch({
			selection: { anchor: from, head: to },
			effects: EditorView.scrollIntoView(from, { y: 'center' })
		});
		this.view.focus();
	}

	allowWriting(canWrite: boolean): void {
		this.view.dispatch({ effects: this.#writing.reconfigure(this.#writable(canWrite)) });
	}

	destroy(): void {
		this.view.destroy();
	}
}
