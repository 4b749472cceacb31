/** The paragraphs of a chapter as people write and exchange them: told by its lines, each with the place where it stands. */
import { fenceAt } from './fences';

/** `fenced`: whatever stands between fences, live blocks too. `rule`: a line that shows nothing to read. */
export type ParagraphKind = 'words' | 'heading' | 'item' | 'table' | 'fenced' | 'rule';

export interface Paragraph {
	readonly kind: ParagraphKind;
	/** The Markdown as it is written, without the line feeds around it. */
	readonly source: string;
	/** Offsets in the chapter: it is `chapter.slice(start, end)`. */
	readonly start: number;
	readonly end: number;
}

const blank = /^[ \t\r]*$/u;
const heading = /^ {0,3}#{1,6}(?:[ \t]|\r?$)/u;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/u;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$/u;
/** What stands below the head of a table. No two runs of blanks meet in it: a long line is read once, not once for each blank. */
const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?\r?$/u;

function kindAt(lines: readonly string[], at: number): ParagraphKind {
	const line = lines[at] ?? '';
	const next = lines[at + 1] ?? '';
	if (heading.test(line)) return 'heading';
	if (rule.test(line)) return 'rule';
	if (item.test(line)) return 'item';
	return line.includes('|') && next.includes('|') && delimiter.test(next) ? 'table' : 'words';
}

/** Whether a line begins something new although no blank line parts it from what is above. */
function begins(lines: readonly string[], at: number, above: ParagraphKind): boolean {
	const line = lines[at] ?? '';
	if (above === 'heading' || above === 'rule' || fenceAt(lines, at) !== undefined) return true;
	if (above === 'table') return false;
	if (heading.test(line) || item.test(line)) return true;
	// Below words such a line makes a heading of them.
	return rule.test(line) && !(above === 'words' && /^ {0,3}-+[ \t]*\r?$/u.test(line));
}

/** The paragraphs of a chapter in their order; between two of them there is nothing but blank lines. */
export function paragraphsOf(chapter: string): readonly Paragraph[] {
	const lines = chapter.split('\n');
	const starts: number[] = [];
	let offset = 0;
	for (const line of lines) {
		starts.push(offset);
		offset += line.length + 1;
	}
	const found: Paragraph[] = [];
	const close = (kind: ParagraphKind, from: number, to: number): void => {
		const start = starts[from] ?? 0;
		const end = (starts[to - 1] ?? 0) + (lines[to - 1] ?? '').replace(/\r$/u, '').length;
		found.push({ kind, source: chapter.slice(start, end), start, end });
	};
	let at = 0;
	while (at < lines.length) {
		if (blank.test(lines[at] ?? '')) {
			at += 1;
			continue;
		}
		const fence = fenceAt(lines, at);
		if (fence !== undefined) {
			const end = Math.min(fence.end + 1, lines.length);
			close('fenced', at, end);
			at = end;
			continue;
		}
		const from = at;
		const kind = kindAt(lines, at);
		at += 1;
		while (at < lines.length && !blank.test(lines[at] ?? '') && !begins(lines, at, kind)) at += 1;
		close(kind, from, at);
	}
	return found;
}
