/** Pieces of Markdown as GitHub shows it. */

/** Text that Markdown takes for nothing but text. */
export const markdownText = (text: string): string =>
	text
		.replace(/[\\`*_{}[\]<>#|$~!]/gu, (sign) => `\\${sign}`)
		.replaceAll('&', '&amp;')
		.replace(/\n/gu, '<br>');

/** Text at the beginning of a line, where a dash or a number would begin a list. */
export const startingText = (text: string): string =>
	markdownText(text)
		.replace(/^(?=[-+=])/u, '\\')
		.replace(/^(\s*\d+)(?=[.)])/u, '$1\\');

export const link = (text: string, to: string): string => `[${markdownText(text)}](${to})`;

/** A row of a table; its cells are Markdown already. */
export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
	line(head.map(markdownText)),
	line(head.map(() => '---')),
	...rows.map(line),
	''
];
