/** Words that somebody edited in Word as the Markdown of a chapter, which shows them again exactly as they were edited. */
import type { Span } from '$exporters/document/document';
import { comparableWords } from '$exporters/document/marks';
import { textOfRows, textOfSpans, wordsOf } from '$exporters/document/written-words';
import { paragraphsOf, type ParagraphKind } from '$models/text/paragraphs';

const special = /[\\`*_[\]<>&~|#!]/gu;
const escaped = (text: string): string => text.replace(special, String.raw`\$&`);
/** What at the beginning of a line would make something else of it. */
const lineStart = (text: string): string =>
	text.replace(/^([ \t]*)([-+=]|\d{1,9}(?=[.)]))([.)]?)/gmu, (_, space: string, mark: string, dot: string) =>
		dot === '' ? `${space}\\${mark}` : `${space}${mark}\\${dot}`
	);

/** Spaces at the ends of what is set apart stand outside of its marks. */
function marked({ text, bold, italic }: Span, write: (text: string) => string): string {
	const mark = `${bold === true ? '**' : ''}${italic === true ? '*' : ''}`;
	const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
	if (mark === '' || inner === '') return write(text);
	return `${before}${mark}${write(inner)}${[...mark].reverse().join('')}${after}`;
}

/** Runs that look alike as one. */
function joined(spans: readonly Span[]): readonly Span[] {
	const whole: Span[] = [];
	for (const span of spans) {
		const last = whole.at(-1);
		const alike =
			last !== undefined &&
			(last.bold === true) === (span.bold === true) &&
			(last.italic === true) === (span.italic === true);
		if (alike) whole.splice(-1, 1, { ...last, text: last.text + span.text });
		else if (span.text !== '') whole.push(span);
	}
	return whole;
}

const link = /(?<!!)\[([^\][]+)\]\([^()\s]+\)/gu;

/** Links of the text before whose words are still there, put back around them. */
function linked(markdown: string, before: string): string {
	let text = markdown;
	for (const [whole, words = ''] of before.matchAll(link)) {
		const at = text.indexOf(words);
		if (at !== -1) text = text.slice(0, at) + whole + text.slice(at + words.length);
	}
	return text;
}

/** What stands in front of the words of a paragraph and is no word of it, such as the mark of an item. */
function leadOf(source: string, kind: ParagraphKind): string {
	if (kind === 'item') return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/u.exec(source)?.[0] ?? '- ';
	if (kind === 'heading') return /^ {0,3}#{1,6}[ \t]+/u.exec(source)?.[0] ?? '';
	return /^ {0,3}>[ \t]?/u.exec(source)?.[0] ?? '';
}

const isExact = (source: string, words: string, kind: ParagraphKind): boolean => {
	const [only, ...others] = paragraphsOf(source);
	if (only === undefined || others.length > 0 || only.source !== source) return false;
	const isKind = kind === 'item' ? only.kind === 'item' : only.kind !== 'item' && only.kind !== 'rule';
	return isKind && comparableWords(wordsOf(source) ?? '\0') === comparableWords(words);
};

/** The paragraph of a chapter in place of one before, '' for a new one; null where Markdown cannot say these words. */
export function markdownOf(spans: readonly Span[], before: string, kind: ParagraphKind): string | null {
	const words = textOfSpans(spans).trim();
	if (kind === 'fenced') {
		const [open = '', ...rest] = before.split('\n');
		const source = [open, words, rest.at(-1) ?? ''].join('\n');
		return isExact(source, words, kind) ? source : null;
	}
	const lead = leadOf(before, kind);
	const look = joined(spans.map((span) => (kind === 'heading' ? { text: span.text } : span)));
	const bare = joined(spans.map(({ text }) => ({ text })));
	const ways = [look, bare].flatMap((of) =>
		[(text: string): string => text, escaped].flatMap((write) => {
			const text = of
				.map((span) => marked(span, write))
				.join('')
				.trim()
				.replace(/\n(?:[ \t]*\n)+/gu, '\n');
			return [text, lineStart(text)];
		})
	);
	const behind = lead.trim() === '>' ? lead : ' '.repeat(kind === 'item' ? lead.length : 0);
	const whole = (text: string): string => lead + text.replaceAll('\n', `\n${behind}`);
	const candidates = ways.flatMap((text) => [whole(linked(text, before)), whole(text)]);
	return candidates.find((source) => isExact(source, words, kind)) ?? null;
}

/** A table of a chapter with the cells of an edited one; cells that say what they said stay as they were written. */
export function tableMarkdown(rows: readonly (readonly string[])[], before: string): string | null {
	const written = (text: string): string => comparableWords(text).replace(special, String.raw`\$&`);
	const width = Math.max(...rows.map(({ length }) => length), 1);
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const [head = [], ...rest] = rows.map((row) => Array.from({ length: width }, (_, at) => written(row[at] ?? '')));
	const divider = before.split('\n')[1] ?? '';
	const dashes = divider.split('|').filter((part) => part.includes('-'));
	const rule = dashes.length === width ? divider : line(Array.from({ length: width }, () => '---'));
	const source = [line(head), rule, ...rest.map(line)].join('\n');
	return isExact(source, textOfRows(rows), 'table') ? source : null;
}
