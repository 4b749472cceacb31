/**
 * Whether somebody wrote something of his own: not only a heading, a fenced block that is filled from elsewhere, a blank in
 * square brackets, dots, or the remark of a sample that its words are illustrative.
 */
import { fenceAt } from './fences';

const heading = /^[ \t>]*#{1,6}(?:[ \t].*)?$/gmu;
/** A whole line of it, however it is set; what stands behind the full stop is words again. */
const illustrative = /^[\s>*_-]*nội dung minh họa[^.\n]*\.?[ \t]*[*_]*/gimu;
/** In square brackets and no link. Bounded, so that no line of a million characters takes longer than it is long. */
const blank = /\[[^[\]\n]{0,300}\](?!\()/gu;

function withoutFences(text: string): string {
	const lines = text.split(/\r\n|\r|\n/u);
	const kept: string[] = [];
	for (let at = 0; at < lines.length; at += 1) {
		const fence = fenceAt(lines, at);
		if (fence === undefined) kept.push(lines[at] ?? '');
		else at = fence.end;
	}
	return kept.join('\n');
}

export const hasOwnWords = (text: string): boolean =>
	/[\p{L}\p{N}]/u.test(
		withoutFences(text.normalize('NFC')).replace(heading, '').replace(illustrative, '').replace(blank, '')
	);
