/** Which paragraphs of a document are those of a chapter, word for word, so that they can be told when it comes back. */
import { diffArrays } from 'diff';
import { chapterPieces } from '$models/documents/chapter-pieces';
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

/** Of each text that blocks have, the place of its paragraph among those of the running text; null where it is none alone. */
function placesOf(
	text: string,
	blocks: readonly Block[]
): readonly { readonly words: string; readonly at: number | null }[] {
	const told = paragraphsOf(text).flatMap(({ source }, at) => {
		const words = wordsOf(source);
		return words === null ? [] : [{ at, words: comparableWords(words) }];
	});
	let next = 0;
	return diffArrays(
		told.map(({ words }) => words),
		textsOf(blocks).map(comparableWords)
	).flatMap(({ added, removed, value }) => {
		if (removed) next += value.length;
		return removed ? [] : value.map((words) => ({ words, at: added ? null : (told[next++]?.at ?? null) }));
	});
}

/** Blocks of a chapter's running text with the bookmarks of their paragraphs; `from` is the place of the first one. */
export function markedBlocks(text: string, path: string, from: number): readonly Block[] {
	const blocks = blocksOfMarkdown(text);
	const marks = placesOf(text, blocks).map(({ words, at }) => (at === null ? '' : wordsMark(path, from + at, words)));
	let next = 0;
	const take = (): string => marks[next++] ?? '';
	return blocks.map((block): Block => {
		if (block.kind === 'list') return { ...block, marks: block.items.map(take) };
		if (block.kind !== 'paragraph' && block.kind !== 'table') return block;
		const mark = take();
		return mark === '' ? block : { ...block, mark };
	});
}

/** What people's paragraphs of a chapter say in a document, by their places; those that are no paragraph alone are left out. */
export function writtenWords(chapter: string): ReadonlyMap<number, string> {
	const written = new Map<number, string>();
	let from = 0;
	for (const piece of chapterPieces(chapter)) {
		if (piece.kind !== 'text') {
			from += 1;
			continue;
		}
		for (const { words, at } of placesOf(piece.text, blocksOfMarkdown(piece.text)))
			if (at !== null) written.set(from + at, words);
		from += paragraphsOf(piece.text).length;
	}
	return written;
}
