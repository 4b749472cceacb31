import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { conversationAt, passageMarks, passagesMarked } from './passage-marks';

const started = EditorState.create({ doc: 'Khung áp dụng cho tỉnh.', extensions: passageMarks(() => undefined) });
const marked = started.update({
	effects: passagesMarked([
		{ key: 'inner', from: 6, to: 13, title: '' },
		{ key: 'outer', from: 0, to: 17, title: '' },
		{ key: 'beyond', from: 10, to: 900, title: '' }
	])
}).state;

describe('marks of passages', () => {
	it('tell the conversation about the words at the cursor, the innermost first', () => {
		expect([1, 8, 15, 20].map((at) => conversationAt(marked, at))).toEqual(['outer', 'inner', 'outer', null]);
	});

	it('move with the words, go with them, and are replaced as a whole', () => {
		const moved = marked.update({ changes: { from: 0, insert: 'Đây là ' } }).state;
		expect(conversationAt(moved, 15)).toBe('inner');
		const gone = moved.update({ changes: { from: 13, to: 20 } }).state;
		expect(conversationAt(gone, 13)).toBe('outer');
		expect(conversationAt(gone.update({ effects: passagesMarked([]) }).state, 13)).toBeNull();
	});
});
