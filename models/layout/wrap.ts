import type { Measure, TextWeight } from './measure';

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
	const fits = (line: string): boolean => measure(line, style.size, style.weight) <= width;
	const space = measure(' ', style.size, style.weight);
	const lines: string[] = [];
	for (const paragraph of text.normalize('NFC').split('\n')) {
		let line = '';
		let lineWidth = 0;
		const words = paragraph.split(/\s+/u).filter((word) => word !== '');
		for (const word of words.flatMap((one) => (fits(one) ? [one] : splitLongWord(one, fits)))) {
			// Advance widths add up, so that a line need not be measured anew for each word.
			const wordWidth = measure(word, style.size, style.weight);
			if (line === '') [line, lineWidth] = [word, wordWidth];
			else if (lineWidth + space + wordWidth <= width)
				[line, lineWidth] = [`${line} ${word}`, lineWidth + space + wordWidth];
			else {
				lines.push(line);
				[line, lineWidth] = [word, wordWidth];
			}
		}
		if (line !== '') lines.push(line);
	}
	if (lines.length <= style.maxLines) return lines;
	const kept = lines.slice(0, style.maxLines);
	const last = kept.pop() ?? '';
	return [...kept, shortened(last, fits)];
}
