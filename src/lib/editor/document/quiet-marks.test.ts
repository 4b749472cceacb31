import { markdown } from '@codemirror/lang-markdown';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { quietMarks } from './quiet-marks';

const doc = '**Chưa xác định** (lý do)\n\n*Nguồn* và 2 * 3';

function hidden(at: number, isWriting: boolean): readonly string[] {
	const state = EditorState.create({ doc, selection: { anchor: at }, extensions: [markdown()] });
	ensureSyntaxTree(state, doc.length, 5_000);
	return quietMarks(state, [{ from: 0, to: doc.length }], isWriting).map(({ from, to }) => `${from}-${to}`);
}

it('marks of bold and italic words are out of sight, and a lone asterisk stays', () => {
	expect(hidden(0, false)).toEqual(['0-2', '15-17', '27-28', '33-34']);
});

it('in the line that one writes in they stand', () => {
	expect(hidden(3, true)).toEqual(['27-28', '33-34']);
	expect(hidden(doc.length, true)).toEqual(['0-2', '15-17']);
});
