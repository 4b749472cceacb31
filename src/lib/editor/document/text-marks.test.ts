import { EditorState, type TransactionSpec } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { inserted, listed, wrapped } from './text-marks';

/** `|` stands for the two ends of what is chosen. */
function after(text: string, act: (state: EditorState) => TransactionSpec): string {
	const [one = '', two = '', three = ''] = text.split('|');
	const state = EditorState.create({
		doc: one + two + three,
		selection: { anchor: one.length, head: one.length + two.length }
	});
	const { state: next } = state.update(act(state));
	const { from, to } = next.selection.main;
	return `${next.sliceDoc(0, from)}|${next.sliceDoc(from, to)}|${next.sliceDoc(to)}`;
}

describe('marks of a text', () => {
	it('stand round what is chosen, and go again', () => {
		const bold = (state: EditorState): TransactionSpec => wrapped(state, '**');
		expect(after('một |hai| ba', bold)).toBe('một **|hai|** ba');
		expect(after('một **|hai|** ba', bold)).toBe('một |hai| ba');
		expect(after('||', bold)).toBe('**||**');
	});

	it('make a list of the chosen lines, change its kind, and go again', () => {
		expect(after('|một\nhai|\nba', (state) => listed(state, 'bullet')).replaceAll('|', '')).toContain('- một\n- hai');
		expect(after('|- một\n- hai|', (state) => listed(state, 'number')).replaceAll('|', '')).toBe('1. một\n2. hai');
		expect(after('|1. một\n2. hai|', (state) => listed(state, 'number')).replaceAll('|', '')).toBe('một\nhai');
	});

	it('begin a block on a line of its own', () => {
		expect(after('một||', (state) => inserted(state, '| A |', true))).toContain('một\n\n');
		expect(after('||', (state) => inserted(state, 'x', true))).toBe('x||');
	});
});
