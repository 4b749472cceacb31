import { wordsOf, type Measure, type TextWeight, type Word } from './measure';

export interface WrapStyle {
	readonly size: number;
	readonly weight: TextWeight;
	/** Lines beyond this are cut with an ellipsis; the full text stays in the description. */
	readonly maxLines: number;
}

const ELLIPSIS = '…';

function splitLongWord(word: string, fits: (text: string) => boolean): string[] {
	const parts: string[] = [];
	let part = '';
	for (const letter of word) {
		if (part !== '' && !fits(part + letter)) {
			parts.push(part);
			part = letter;
		} else part += letter;
	}
	return part === '' ? parts : [...parts, part];
}

function shortened(line: string, fits: (text: string) => boolean): string {
	let kept = line;
	while (kept !== '' && !fits(kept + ELLIPSIS)) kept = [...kept].slice(0, -1).join('');
	return kept.trimEnd() + ELLIPSIS;
}

/** Lines of a text within a width, broken at spaces, in the middle of a word only where it alone is too long. */
export function wrap(text: string, width: number, style: WrapStyle, measure: Measure): readonly string[] {
	const { size, weight, maxLines } = style;
	const fits = (line: string): boolean => measure(line, size, weight) <= width;
	const broken = (word: string): readonly Word[] =>
		splitLongWord(word, fits).map((part) => [part, measure(part, size, weight)]);
	const space = measure(' ', size, weight);
	const lines: string[] = [];
	for (const words of wordsOf(text, size, weight, measure)) {
		let line = '';
		let lineWidth = 0;
		const isLong = words.some((word) => word[1] > width);
		for (const word of isLong ? words.flatMap((one) => (one[1] > width ? broken(one[0]) : [one])) : words) {
			// Advance widths add up, so that a line need not be measured anew for each word.
			if (line === '') [line, lineWidth] = word;
			else if (lineWidth + space + word[1] <= width) {
				line += ` ${word[0]}`;
				lineWidth += space + word[1];
			} else {
				lines.push(line);
				[line, lineWidth] = word;
			}
		}
		if (line !== '') lines.push(line);
	}
	if (lines.length <= maxLines) return lines;
	const kept = lines.slice(0, maxLines);
	const last = kept.pop() ?? '';
	return [...kept, shortened(last, fits)];
}
