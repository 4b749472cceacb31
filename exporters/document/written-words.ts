/** Which paragraphs of a document are those of a chapter, word for word, so that they can be told when it comes back. */
import { diffArrays } from 'diff';
import { paragraphsOf } from '$models/text/paragraphs';
import type { Block, Span } from './document';
import { blocksOfMarkdown } from './markdown-blocks';
import { comparableWords, wordsMark } from './marks';

export const textOfSpans = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** A table as one text, a row a line. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => row.map(comparableWords).join('\t')).join('\n');

/** Texts of a document as it has paragraphs for them; a table is one. */
function textsOf(blocks: readonly Block[]): readonly string[] {
	return blocks.flatMap((block): readonly string[] => {
		if (block.kind === 'paragraph') return [textOfSpans(block.spans)];
		if (block.kind === 'list') return block.items.map(textOfSpans);
		return block.kind === 'table' ? [textOfRows([block.columns.map(({ title }) => title), ...block.rows])] : [];
	});
}

/** What a paragraph of a chapter says in a document; null where it is not exactly one paragraph or table there. */
export function wordsOf(source: string): string | null {
	const [only, ...others] = textsOf(blocksOfMarkdown(source));
	return others.length === 0 ? (only ?? null) : null;
}

/** Blocks of a chapter's running text with the bookmarks of their paragraphs; `from` is the place of the first one. */
export function markedBlocks(text: string, path: string, from: number): { blocks: readonly Block[]; next: number } {
	const paragraphs = paragraphsOf(text);
	const blocks = blocksOfMarkdown(text);
	const told = paragraphs.flatMap(({ source }, at) => {
		const words = wordsOf(source);
		return words === null ? [] : [{ at: from + at, words }];
	});
	const marks: string[] = [];
	let next = 0;
	const parts = diffArrays(
		told.map(({ words }) => comparableWords(words)),
		textsOf(blocks).map(comparableWords)
	);
	for (const { added, removed, value } of parts) {
		for (const words of value) {
			if (added) marks.push('');
			else if (removed) next += 1;
			else marks.push(wordsMark(path, told[next++]?.at ?? 0, words));
		}
	}
	let at = 0;
	const take = (): string => marks[at++] ?? '';
	const marked = blocks.map((block): Block => {
		if (block.kind === 'list') return { ...block, marks: block.items.map(take) };
		if (block.kind !== 'paragraph' && block.kind !== 'table') return block;
		const mark = take();
		return mark === '' ? block : { ...block, mark };
	});
	return { blocks: marked, next: from + paragraphs.length };
}
