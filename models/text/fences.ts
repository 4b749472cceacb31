/** Fenced blocks of Markdown, told by their lines: what stands in one is one thing, blank lines and all. */

export interface Fence {
	/** Index of the line that opens it. */
	readonly start: number;
	/** Index of the line that closes it; the number of lines where none does. */
	readonly end: number;
	/** The word behind the opening marks, as written. */
	readonly language: string;
}

const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S*)/u;
const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*\r?$/u;

const closes = (line: string, fence: string): boolean => {
	const [, mark = ''] = closing.exec(line) ?? [];
	return mark.length >= fence.length && mark.startsWith(fence);
};

/** The fence that opens at a line; undefined where none does. */
export function fenceAt(lines: readonly string[], start: number): Fence | undefined {
	const [, fence, language = ''] = opening.exec(lines[start] ?? '') ?? [];
	if (fence === undefined) return undefined;
	let end = start + 1;
	while (end < lines.length && !closes(lines[end] ?? '', fence)) end += 1;
	return { start, end, language };
}

/** A text's passages, which blank lines part; a fence is never cut. */
export function passagesOf(text: string): readonly string[] {
	const lines = text.split('\n');
	const passages: string[] = [];
	let from = 0;
	const close = (to: number): void => {
		if (to > from) passages.push(lines.slice(from, to).join('\n'));
		from = to + 1;
	};
	for (let at = 0; at < lines.length; at += 1) {
		const fence = fenceAt(lines, at);
		if (fence !== undefined) at = fence.end;
		else if (lines[at] === '') close(at);
	}
	close(lines.length);
	return passages;
}
