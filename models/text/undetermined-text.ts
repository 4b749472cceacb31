/**
 * “Chưa xác định” in running text, as the button of a chapter writes it: with the reason, who will know, and by when. The
 * guidance wants all three, so what is left with its dots says nothing.
 */

export interface UndeterminedText {
	/** Line of the text, from 1. */
	readonly line: number;
	/** Which of its parts are still empty, as the text calls them. */
	readonly lacks: readonly string[];
}

// Bounded, so that no line of a million characters takes longer than it is long.
const statement =
	/chưa xác định\*{0,2}[ \t]*\([ \t]*lý do:(.{0,600}?);[ \t]*đầu mối:(.{0,300}?);[ \t]*(?:thời )?hạn:([^)\n]{0,200})\)/giu;
const parts = ['lý do', 'đầu mối', 'hạn'] as const;

const isEmpty = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Every such statement of a text, in its order. */
export function undeterminedTexts(text: string): readonly UndeterminedText[] {
	const normal = text.normalize('NFC');
	if (!/chưa xác định/iu.test(normal)) return [];
	return normal.split(/\r\n|\r|\n/u).flatMap((line, at) =>
		[...line.matchAll(statement)].map((match) => ({
			line: at + 1,
			lacks: parts.filter((_, part) => isEmpty(match[part + 1] ?? ''))
		}))
	);
}
