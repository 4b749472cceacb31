/** A chapter with its live blocks filled, and what is wrong with them: what the page, the forms and their checks share. */
import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import { chapterPieces } from './chapter-pieces';
import type { Picture } from './clean-svg';
import type { BlockFiller, FilledBlock } from './fill-block';
import type { BlockProblem } from './live-block';
import { drawnBlock, keptPicture, untitled } from './picture';
import { readBlock } from './read-block';

export type FilledPiece =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'block';
			readonly line: number;
			/** null where the block cannot be understood; then it shows nothing of the model. */
			readonly filled: FilledBlock | null;
			readonly problems: readonly BlockProblem[];
	  }
	| {
			readonly kind: 'drawn';
			readonly line: number;
			readonly source: string;
			/** null where the document keeps none that can be shown. */
			readonly picture: Picture | null;
			readonly problems: readonly BlockProblem[];
	  };

/** What a chapter's blocks are filled from. */
export interface ChapterSources {
	readonly pack: Pack;
	readonly filler: BlockFiller;
	readonly pictures: Architecture['pictures'];
}

/** The pieces of a chapter in their order. */
export function filledChapter(chapter: string, { pack, filler, pictures }: ChapterSources): readonly FilledPiece[] {
	return chapterPieces(chapter).map((piece): FilledPiece => {
		if (piece.kind === 'text') return piece;
		if (piece.kind === 'drawn') {
			const block = drawnBlock(piece);
			const { line, source } = block;
			const kept = keptPicture(pictures, block);
			return kept.ok
				? { kind: 'drawn', line, source, picture: kept.picture, problems: untitled(block) }
				: { kind: 'drawn', line, source, picture: null, problems: [{ code: kept.code, line, said: '' }] };
		}
		const { block, problems } = readBlock(piece, pack);
		if (block === null) return { kind: 'block', line: piece.line, filled: null, problems };
		const filling = filler.fill(block);
		return { kind: 'block', line: piece.line, filled: filling.filled, problems: [...problems, ...filling.problems] };
	});
}

/** Everything that is wrong with the live blocks of a chapter, in its order. */
export const chapterProblems = (chapter: string, sources: ChapterSources): readonly BlockProblem[] =>
	filledChapter(chapter, sources).flatMap((piece) => (piece.kind === 'text' ? [] : piece.problems));

/** Diagram types that the live blocks of a chapter show. */
export const diagramTypesIn = (chapter: string, pack: Pack): readonly string[] =>
	chapterPieces(chapter).flatMap((piece) => {
		const block = piece.kind === 'block' ? readBlock(piece, pack).block : null;
		return block?.show === 'diagram' ? block.types : [];
	});
