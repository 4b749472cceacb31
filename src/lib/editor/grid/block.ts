/** Blocks of cells as spreadsheets put them on the clipboard. */

/** More than this is a document and no block of cells; reading it would only hold up the page. */
const MOST_LETTERS = 2_000_000;
export const MOST_CELLS = 50_000;
/** Each line below the last row may become a record. */
export const MOST_LINES = 5_000;

/** The cells of a block: tabs, line ends of any kind, and quotes around what holds either. */
export function readBlock(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [[]];
	let cell = '';
	let isQuoted = false;
	const put = (): void => {
		rows.at(-1)?.push(cell);
		cell = '';
	};
	for (let at = 0; at < text.length; at += 1) {
		const sign = text.charAt(at);
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (text.charAt(at + 1) === '"') {
				cell += '"';
				at += 1;
			} else isQuoted = false;
		} else if (sign === '"' && cell === '') isQuoted = true;
		else if (sign === '\t') put();
		else if (sign === '\n') {
			put();
			rows.push([]);
		} else if (sign !== '\r') cell += sign;
		else if (text.charAt(at + 1) !== '\n') {
			put();
			rows.push([]);
		}
	}
	put();
	const last = rows.at(-1);
	if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
	return rows;
}

const quoted = (text: string): string => (/[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The block as a spreadsheet takes it. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
	rows.map((cells) => cells.map(quoted).join('\t')).join('\n');

const cellsOf = (block: readonly (readonly string[])[]): number => block.reduce((sum, cells) => sum + cells.length, 0);

/** A block repeated over a chosen range that it divides evenly, as one value fills all of it; else as it is. */
export function spread(
	block: readonly (readonly string[])[],
	rows: number,
	columns: number
): readonly (readonly string[])[] {
	const tall = block.length;
	const wide = block[0]?.length ?? 0;
	if (wide === 0 || block.some((cells) => cells.length !== wide)) return block;
	if (rows % tall !== 0 || columns % wide !== 0) return block;
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (__, column) => block[row % tall]?.[column % wide] ?? '')
	);
}

export type Pasted =
	| { readonly ok: true; readonly block: readonly (readonly string[])[] }
	| { readonly ok: false; readonly fault: 'noText' | 'tooMuch' };

/** What was pasted, where `room` rows are left for it; a picture has no text, and a document is refused before it is read. */
export function readPaste(text: string, room: number): Pasted {
	if (text === '') return { ok: false, fault: 'noText' };
	if (text.length > MOST_LETTERS) return { ok: false, fault: 'tooMuch' };
	const block = readBlock(text);
	const isTooMuch = cellsOf(block) > MOST_CELLS || block.length - room > MOST_LINES;
	return isTooMuch ? { ok: false, fault: 'tooMuch' } : { ok: true, block };
}
