/** A chapter taken apart into its running text, its live blocks and its drawn blocks, by the fences of Markdown. */
import { DRAWN_BLOCK } from '$models/architecture/drawn-blocks';
import { fenceAt } from '$models/text/fences';
import { LIVE_BLOCK } from './live-block';

export interface TextPiece {
	readonly kind: 'text';
	readonly text: string;
}

interface FencedPiece {
	/** Line of the opening fence in the chapter, from 1. */
	readonly line: number;
	/** What stands between the fences. */
	readonly lines: readonly string[];
	readonly isClosed: boolean;
}

export interface BlockPiece extends FencedPiece {
	readonly kind: 'block';
}

/** A block in the language of mermaid, which the page draws. */
export interface DrawnPiece extends FencedPiece {
	readonly kind: 'drawn';
}

export type ChapterPiece = TextPiece | BlockPiece | DrawnPiece;

const kindOf: ReadonlyMap<string, 'block' | 'drawn'> = new Map([
	[LIVE_BLOCK, 'block'],
	[DRAWN_BLOCK, 'drawn']
]);

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
		const fence = fenceAt(lines, at);
		if (fence === undefined) {
			text.push(lines[at] ?? '');
			at += 1;
			continue;
		}
		const { end, language } = fence;
		const kind = kindOf.get(language.toLowerCase());
		if (kind === undefined) text.push(...lines.slice(at, end + 1));
		else {
			endText();
			pieces.push({ kind, line: at + 1, lines: lines.slice(at + 1, end), isClosed: end < lines.length });
		}
		at = end + 1;
	}
	endText();
	return pieces;
}
