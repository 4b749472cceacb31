/**
 * Pictures of the blocks that are drawn: the page draws one when its source is written, and the document keeps it under
 * the hash of that source, so that whoever has the document has the picture, and never one of another source.
 */
import type { Architecture } from '$models/architecture/architecture';
import { drawnSource, pictureKey } from '$models/architecture/drawn-blocks';
import type { DrawnPiece } from './chapter-pieces';
import { cleanSvg, type Picture } from './clean-svg';
import type { BlockProblem, PictureProblemCode } from './live-block';
import { titleOfSource } from './picture-words';

/** Longest source, in letters; what is longer is no picture for paper, and would keep the page busy. */
export const MAX_SOURCE = 20_000;

export interface DrawnBlock {
	readonly line: number;
	readonly source: string;
	readonly isClosed: boolean;
}

/** Of a piece of a chapter. */
export const drawnBlock = ({ line, lines, isClosed }: DrawnPiece): DrawnBlock => ({
	line,
	source: drawnSource(lines),
	isClosed
});

/** Told of a picture whose source says no title. */
export const untitled = ({ line, source }: DrawnBlock): readonly BlockProblem[] =>
	titleOfSource(source) === '' ? [{ code: 'picture-untitled', line, said: '' }] : [];

export type KeptPicture =
	{ readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly code: PictureProblemCode };

/** A document is read again with every letter that is typed; its pictures are the same ones. */
const known = new Map<string, Picture | null>();
const MOST_KNOWN = 200;

function pictureIn(svg: string): Picture | null {
	const seen = known.get(svg);
	if (seen !== undefined) return seen;
	const clean = cleanSvg(svg);
	// What a page would not have kept so was not kept by a page.
	const picture = clean.ok && clean.picture.svg === svg ? clean.picture : null;
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(svg, picture);
	return picture;
}

/** The picture that a document keeps of a block, or why there is none to show. */
export function keptPicture(pictures: Architecture['pictures'], { source, isClosed }: DrawnBlock): KeptPicture {
	if (!isClosed) return { ok: false, code: 'picture-not-closed' };
	if (source.length > MAX_SOURCE) return { ok: false, code: 'picture-too-long' };
	const svg = pictures.get(pictureKey(source));
	if (svg === undefined) return { ok: false, code: 'picture-missing' };
	const picture = pictureIn(svg);
	return picture === null ? { ok: false, code: 'picture-unfit' } : { ok: true, picture };
}
