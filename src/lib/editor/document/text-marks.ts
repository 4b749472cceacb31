/** What the buttons above a text do to it: Markdown round what is chosen, before its lines, or at the cursor. */
import type { ChangeSpec, EditorState, TransactionSpec } from '@codemirror/state';

/** Puts a mark at both ends of what is chosen, or takes it off where it is there. */
export function wrapped(state: EditorState, mark: string): TransactionSpec {
	const { from, to } = state.selection.main;
	const before = state.sliceDoc(Math.max(0, from - mark.length), from);
	const after = state.sliceDoc(to, to + mark.length);
	if (before === mark && after === mark) {
		return {
			changes: [
				{ from: from - mark.length, to: from },
				{ from: to, to: to + mark.length }
			],
			selection: { anchor: from - mark.length, head: to - mark.length }
		};
	}
	return {
		changes: [
			{ from, insert: mark },
			{ from: to, insert: mark }
		],
		selection: { anchor: from + mark.length, head: to + mark.length }
	};
}

/** Begins each chosen line with what stands for a list, or takes that off where all of them have it. */
export function listed(state: EditorState, kind: 'bullet' | 'number'): TransactionSpec {
	const { from, to } = state.selection.main;
	const first = state.doc.lineAt(from).number;
	const last = state.doc.lineAt(to).number;
	const lines = Array.from({ length: last - first + 1 }, (_, index) => state.doc.line(first + index));
	const has = kind === 'bullet' ? /^[-*] /u : /^\d+\. /u;
	const isListed = lines.every(({ text }) => has.test(text));
	const changes: ChangeSpec[] = lines.map((line, index) => {
		const old = /^(?:[-*]|\d+\.) /u.exec(line.text)?.[0] ?? '';
		const insert = isListed ? '' : kind === 'bullet' ? '- ' : `${String(index + 1)}. `;
		return { from: line.from, to: line.from + old.length, insert };
	});
	return { changes };
}

/** Writes a piece of text in place of what is chosen, with the cursor behind it; a block begins on a line of its own. */
export function inserted(state: EditorState, text: string, isBlock: boolean): TransactionSpec {
	const { from, to } = state.selection.main;
	const line = state.doc.lineAt(from);
	const lead = isBlock && line.text.trim() !== '' ? '\n\n' : '';
	const insert = lead + text;
	return { changes: { from, to, insert }, selection: { anchor: from + insert.length } };
}
