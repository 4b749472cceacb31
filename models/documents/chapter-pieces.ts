/** A chapter taken apart into its running text and its live blocks, by the fences of Markdown. */
import { LIVE_BLOCK } from './live-block';

export interface TextPiece {
	readonly kind: 'text';
	readonly text: string;
}

export interface BlockPiece {
	readonly kind: 'block';
	/** Line of the opening fence in the chapter, from 1. */
	readonly line: number;
	/** What stands between the fences. */
	readonly lines: readonly string[];
	readonly isClosed: boolean;
}

export type ChapterPiece = TextPiece | BlockPiece;

const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S*)/u;

const closes = (line: string, fence: string): boolean => {
	const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u.exec(line) ?? [];
	return mark.length >= fence.length && mark.startsWith(fence);
};

/** The pieces in their order. A fence of another language hides what stands in it, as Markdown has it. */
export function chapterPieces(chapter: string): readonly ChapterPiece[] {
	const lines = chapter.split(/\r\n|\r|\n/u);
	const pieces: ChapterPiece[] = [];
	let text: string[] = [];
	const endText = (): void => {
		if (text.length > 0) pieces.push({ kind: 'text', text: text.join('\n') });
		text = [];
	};
	let at = 0;
	while (at < lines.length) {
		const [, fence, language] = opening.exec(lines[at] ?? '') ?? [];
		if (fence === undefined) {
			text.push(lines[at] ?? '');
			at += 1;
			continue;
		}
		let end = at + 1;
		while (end < lines.length && !closes(lines[end] ?? '', fence)) end += 1;
		if (language?.toLowerCase() === LIVE_BLOCK) {
			endText();
			pieces.push({ kind: 'block', line: at + 1, lines: lines.slice(at + 1, end), isClosed: end < lines.length });
		} else text.push(...lines.slice(at, end + 1));
		at = end + 1;
	}
	endText();
	return pieces;
}
