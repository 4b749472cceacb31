import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs';

const kinds = (chapter: string): string[] => paragraphsOf(chapter).map(({ kind, source }) => `${kind}: ${source}`);

test('paragraphs, items, headings, tables and fences stand apart', () => {
	const chapter = [
		'# Đầu mục',
		'Lời dẫn',
		'hai dòng.',
		'- một',
		'- hai',
		'  tiếp',
		'',
		'| A | B |',
		'|---|---|',
		'| - x | y |',
		'```khuevan',
		'kind: table',
		'',
		'```',
		'---'
	].join('\n');
	expect(kinds(chapter)).toEqual([
		'heading: # Đầu mục',
		'words: Lời dẫn\nhai dòng.',
		'item: - một',
		'item: - hai\n  tiếp',
		'table: | A | B |\n|---|---|\n| - x | y |',
		'fenced: ```khuevan\nkind: table\n\n```',
		'rule: ---'
	]);
});

test('a fence below a blank line is one thing, and a line below words makes a heading of them', () => {
	expect(kinds('Tên\n---\n\n```khuevan\na\n\nb\n```\nsau')).toEqual([
		'words: Tên\n---',
		'fenced: ```khuevan\na\n\nb\n```',
		'words: sau'
	]);
});

test('the line below the head of a table has dashes in every cell, with or without marks at its ends', () => {
	const isTable = (line: string): boolean => paragraphsOf(`| A | B |\n${line}`)[0]?.kind === 'table';
	for (const line of ['|---|---|', '--- | :-:', '|-|  ', '| :--- | ---: |\r', '   |-|-|'])
		expect([line, isTable(line)]).toEqual([line, true]);
	for (const line of ['| |-|', '|-||', '|-| x', '    |-|', '|--:-|'])
		expect([line, isTable(line)]).toEqual([line, false]);
});

test('a line of a table that never ends is read once', () => {
	const blanks = ' '.repeat(300_000);
	expect(kinds(`a | b\n- |${blanks}|${blanks}x`)).toHaveLength(2);
	expect(kinds(`a | b\n-${blanks}|${blanks}x`)).toHaveLength(2);
});

test('nothing is lost: between the paragraphs there are blank lines alone', () => {
	const piece = fc.constantFrom('a', ' ', '\n', '- ', '1. ', '#', '|', '-', '```', '\r\n', '> ', 'khuevan');
	fc.assert(
		fc.property(
			fc.array(piece).map((pieces) => pieces.join('')),
			(chapter) => {
				let at = 0;
				for (const { source, start, end } of paragraphsOf(chapter)) {
					expect(chapter.slice(at, start)).toMatch(/^\s*$/u);
					expect(chapter.slice(start, end)).toBe(source);
					at = end;
				}
				expect(chapter.slice(at)).toMatch(/^\s*$/u);
			}
		)
	);
});
