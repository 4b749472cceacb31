import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { sameMarker } from './same-marker';

/** What a space makes of a text with the cursor at `|`. */
function spaced(text: string): string {
	const [before = '', behind = ''] = text.split('|');
	const state = EditorState.create({ doc: before + behind, selection: { anchor: before.length } });
	const same = sameMarker(state);
	if (same === null) return text.replace('|', ' |');
	const { state: next } = state.update(same);
	const { head } = next.selection.main;
	return `${next.sliceDoc(0, head)}|${next.sliceDoc(head)}`;
}

describe('a mark that is typed behind the one that Enter wrote', () => {
	it.each([
		['1. a\n2. 2.|', '1. a\n2. |'],
		['1. a\n2. 1.|', '1. a\n2. |'],
		['1) a\n2) 2)|', '1) a\n2) |'],
		['- a\n- -|', '- a\n- |'],
		['- a\n  * b\n  * *|', '- a\n  * b\n  * |']
	])('is the same: %j', (text, outcome) => {
		expect(spaced(text)).toBe(outcome);
	});

	it.each([
		['a list within an item, of another kind', '1. a\n2. -|'],
		['another point', '1. a\n2. 2)|'],
		['words that begin with a number', '1. a\n2. Ngày 2.|'],
		['the first item', '1. 1.|'],
		['the first item below a paragraph', 'Lời dẫn\n1. 1.|'],
		['an item that had words', '1. a\n2. 2.| b']
	])('stays as typed: %s', (_, text) => {
		expect(spaced(text)).toBe(text.replace('|', ' |'));
	});
});
