import { expect, it } from 'vitest';
import { blocksOfMarkdown } from './markdown-blocks';

const itemsIn = (markdown: string): readonly string[] =>
	blocksOfMarkdown(markdown).flatMap((block) =>
		block.kind === 'list' ? block.items.map((spans) => spans.map(({ text }) => text).join('')) : [block.kind]
	);

it.each([
	['1. a\n2. 2. b\n   3. 3. c', ['a', 'b', 'c']],
	['- a\n- - b\n- c', ['a', 'b', 'c']],
	['1. a\n2. b\n   - c', ['a', 'b', 'c']]
])('prints no empty item where one holds only a list: %j', (markdown, items) => {
	expect(itemsIn(markdown)).toEqual(items);
});
