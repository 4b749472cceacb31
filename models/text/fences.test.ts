import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from './fences';

describe('passages of a text', () => {
	it('are parted by blank lines, but a fence is one whatever stands in it', () => {
		const fence = '```mermaid\nflowchart LR\n\n\n  A --> B\n```';
		expect(passagesOf(`Một.\n\n\nHai\nba.\n\n${fence}\n\nBốn.`)).toEqual(['Một.', 'Hai\nba.', fence, 'Bốn.']);
	});

	it('that nobody closed reach to the end', () => {
		expect(passagesOf('Một.\n\n~~~\nHai.\n\nBa.')).toEqual(['Một.', '~~~\nHai.\n\nBa.']);
	});

	it('lose no line, and taken together again are the same passages', () => {
		const line = fc.constantFrom('', 'a', '```', '~~~~', '```x', ' b ');
		fc.assert(
			fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
				const passages = passagesOf(lines.join('\n'));
				const words = (texts: readonly string[]): string[] =>
					texts.flatMap((text) => text.split('\n')).filter((text) => text !== '');
				expect(words(passages)).toEqual(words(lines));
				expect(passagesOf(passages.join('\n\n'))).toEqual(passages);
			})
		);
	});
});
