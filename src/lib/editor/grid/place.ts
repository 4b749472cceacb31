/** Places and blocks of a grid: rows and columns from 0; row -1 is that of the headings. */
export interface Place {
	readonly row: number;
	readonly column: number;
}

export interface Block {
	readonly from: Place;
	readonly to: Place;
}

/** The block between two corners, whichever way it was drawn. */
export const blockOf = (a: Place, b: Place): Block => ({
	from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
	to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) }
});

export const holds = ({ from, to }: Block, { row, column }: Place): boolean =>
	row >= from.row && row <= to.row && column >= from.column && column <= to.column;

export const within = (value: number, least: number, size: number): number =>
	Math.max(least, Math.min(size - 1, value));
