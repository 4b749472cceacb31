import { describe, expect, it } from 'vitest';
import { filtered, pathTo, rowsOf, type OutlineNode } from './outline';

const node = (key: string, children: OutlineNode[] = []): OutlineNode => ({
	key,
	label: key,
	note: '',
	hue: '',
	choice: { kind: 'object', id: key },
	empty: false,
	children
});

const tree = [node('a', [node('b', [node('c')]), node('d')]), node('e')];

describe('outline', () => {
	it('shows what is open, with level and place among its like', () => {
		const rows = rowsOf(tree, new Set(['a']));
		expect(rows.map(({ node: { key }, level, position, size }) => [key, level, position, size])).toEqual([
			['a', 1, 1, 2],
			['b', 2, 1, 2],
			['d', 2, 2, 2],
			['e', 1, 2, 2]
		]);
	});

	it('knows what to open so that a choice is seen', () => {
		expect(pathTo(tree, 'object:c')).toEqual(['a', 'b']);
		expect(pathTo(tree, 'object:x')).toBeNull();
	});

	it('keeps what a match stands in', () => {
		const kept = filtered(tree, (text) => text.includes('c'));
		expect(kept.map(({ key }) => key)).toEqual(['a']);
		expect(kept[0]?.children.map(({ key }) => key)).toEqual(['b']);
	});
});
