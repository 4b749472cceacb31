/** Blocks of chapters that are drawn: their sources, and the hashes under which a document keeps the pictures of them. */
import { digest } from 'lib0/hash/sha256';
import { fenceAt } from '$models/text/fences';
import type { Architecture } from './architecture';

/** Language of the fence that opens a drawn block. */
export const DRAWN_BLOCK = 'mermaid';

/** The source of a drawn block, from what stands between its fences, as it is hashed. */
export const drawnSource = (lines: readonly string[]): string => lines.join('\n').normalize('NFC').trim();

/** Under this the picture of a source is kept: SHA-256 as lower-case hex. */
export const pictureKey = (source: string): string =>
	[...digest(new TextEncoder().encode(source))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sources that a chapter has drawn, in its order. */
export function drawnSources(chapter: string): readonly string[] {
	const lines = chapter.split(/\r\n|\r|\n/u);
	const sources: string[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const fence = fenceAt(lines, at);
		if (fence === undefined) continue;
		if (fence.language.toLowerCase() === DRAWN_BLOCK) sources.push(drawnSource(lines.slice(at + 1, fence.end)));
		at = fence.end;
	}
	return sources;
}

/**
 * A chapter as rules read its words: in a drawn block a square bracket is a shape and no place that waits to be filled
 * in, so it is told as a round one; every word stays.
 */
export function wordsOfChapter(chapter: string): string {
	if (!chapter.includes(DRAWN_BLOCK)) return chapter;
	const lines = chapter.split('\n');
	for (let at = 0; at < lines.length; at += 1) {
		const fence = fenceAt(lines, at);
		if (fence === undefined) continue;
		if (fence.language.toLowerCase() === DRAWN_BLOCK) {
			for (let line = at + 1; line < Math.min(fence.end, lines.length); line += 1)
				lines[line] = (lines[line] ?? '').replaceAll('[', '(').replaceAll(']', ')');
		}
		at = fence.end;
	}
	return lines.join('\n');
}

/** Keys of the pictures that some chapter shows. */
export const shownPictures = ({ chapters }: Pick<Architecture, 'chapters'>): ReadonlySet<string> =>
	new Set([...chapters.values()].flatMap((chapter) => drawnSources(chapter).map(pictureKey)));
