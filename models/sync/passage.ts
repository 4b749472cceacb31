/** A passage of a chapter that somebody speaks about: it stays with its words while others write round it. */
import * as buffer from 'lib0/buffer';
import * as Y from 'yjs';
import { z } from 'zod';
import { wholePlace, wordsWithin } from '$models/text/whole-words';
import { CHAPTER, chapterText } from './roots';

/** Letters of the quotation; of a longer passage its beginning. */
export const MAX_QUOTE = 300;

const position = z
	.string()
	.min(4)
	.max(400)
	.regex(/^[A-Za-z0-9+/]+={0,2}$/u, 'is a relative position in base64');

export const passageSchema = z.strictObject({
	/** Relative positions of Yjs, encoded, in base64: before the first letter and behind the last. */
	start: position,
	end: position,
	/** What stood there, should the positions lead nowhere any more. */
	quote: z.string().min(1).max(MAX_QUOTE)
});

export type Passage = z.infer<typeof passageSchema>;

export interface Place {
	readonly from: number;
	readonly to: number;
}

const encoded = (text: Y.Text, index: number, assoc: number): string =>
	buffer.toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, assoc)));

/** The passage between two indexes of a chapter, in whole words; null where there is nothing between them. */
export function passageOf(text: Y.Text, first: number, last: number): Passage | null {
	const whole = text.toString();
	if (whole.slice(first, last).trim() === '') return null;
	const { from, to } = wholePlace(whole, { from: first, to: last });
	const quote = wordsWithin(whole.slice(from, to), MAX_QUOTE);
	// Each end holds on to the letter within, so that what is written at the ends stays outside.
	return { start: encoded(text, from, 0), end: encoded(text, to, -1), quote };
}

/** Where a position is in a chapter; null where it cannot be read, is of another text, or of letters that are not here. */
function indexOf(doc: Y.Doc, chapter: string, position64: string): number | null {
	try {
		const position = Y.decodeRelativePosition(buffer.fromBase64(position64));
		// To look a root up by its name makes it, so only the chapter’s own is looked up.
		if (position.type !== null || ![null, `${CHAPTER}${chapter}`].includes(position.tname)) return null;
		const absolute = Y.createAbsolutePositionFromRelativePosition(position, doc);
		const isHere = absolute !== null && absolute.type === (chapterText(doc, chapter) as unknown);
		return isHere ? absolute.index : null;
	} catch {
		return null;
	}
}

/** Whether both ends of a passage are positions in this chapter. */
export const isIn = (doc: Y.Doc, chapter: string, { start, end }: Passage): boolean =>
	indexOf(doc, chapter, start) !== null && indexOf(doc, chapter, end) !== null;

/** What Markdown marks words with, and what breaks a line: nobody who reads the words sees it. */
const unseen = /\]\([^)\n]*\)|[\s*_`~[\]\\#>]/uy;

/** The letters that are seen, and where each stands; spaces are none. */
function seen(text: string): { readonly letters: string; readonly at: readonly number[] } {
	const at: number[] = [];
	let letters = '';
	for (let index = 0; index < text.length;) {
		unseen.lastIndex = index;
		const skipped = unseen.exec(text)?.[0].length ?? 0;
		if (skipped === 0) {
			letters += text.charAt(index);
			at.push(index);
		}
		index += Math.max(1, skipped);
	}
	return { letters, at };
}

/**
 * Where words stand that somebody read on a page: once and once only, else null. Read words know nothing of the marks of
 * Markdown between them, nor of how lines break.
 */
export function placeOfRead(text: string, words: string): Place | null {
	const wanted = seen(words).letters;
	if (wanted === '') return null;
	const { letters, at } = seen(text);
	const found = letters.indexOf(wanted);
	if (found < 0 || letters.includes(wanted, found + 1)) return null;
	const [from, last] = [at[found], at[found + wanted.length - 1]];
	return from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** Where a passage stands now: by its positions, else where its words stand once and once only; null where it is gone. */
export function placeOf(doc: Y.Doc, chapter: string, { start, end, quote }: Passage): Place | null {
	const [from, to] = [indexOf(doc, chapter, start), indexOf(doc, chapter, end)];
	if (from !== null && to !== null && from < to) return { from, to };
	const text = chapterText(doc, chapter).toString();
	const at = text.indexOf(quote);
	return at < 0 || text.includes(quote, at + 1) ? null : { from: at, to: at + quote.length };
}
