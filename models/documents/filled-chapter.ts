/** A chapter with its live blocks filled, and what is wrong with them: what the page, the forms and their checks share. */
import type { Pack } from '$models/framework/pack';
import { chapterPieces } from './chapter-pieces';
import type { BlockFiller, FilledBlock } from './fill-block';
import type { BlockProblem } from './live-block';
import { readBlock } from './read-block';

export type FilledPiece =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'block';
			readonly line: number;
			/** null where the block cannot be understood; then it shows nothing of the model. */
			readonly filled: FilledBlock | null;
			readonly problems: readonly BlockProblem[];
	  };

/** The pieces of a chapter in their order. */
export function filledChapter(chapter: string, pack: Pack, filler: BlockFiller): readonly FilledPiece[] {
	return chapterPieces(chapter).map((piece): FilledPiece => {
		if (piece.kind === 'text') return piece;
		const { block, problems } = readBlock(piece, pack);
		if (block === null) return { kind: 'block', line: piece.line, filled: null, problems };
		const filling = filler.fill(block);
		return { kind: 'block', line: piece.line, filled: filling.filled, problems: [...problems, ...filling.problems] };
	});
}

/** Everything that is wrong with the live blocks of a chapter, in its order. */
export const chapterProblems = (chapter: string, pack: Pack, filler: BlockFiller): readonly BlockProblem[] =>
	filledChapter(chapter, pack, filler).flatMap((piece) => (piece.kind === 'block' ? piece.problems : []));

/** Diagram types that the live blocks of a chapter show. */
export const diagramTypesIn = (chapter: string, pack: Pack): readonly string[] =>
	chapterPieces(chapter).flatMap((piece) => {
		const block = piece.kind === 'block' ? readBlock(piece, pack).block : null;
		return block?.show === 'diagram' ? block.types : [];
	});
