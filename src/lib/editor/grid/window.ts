/** Which rows and columns of a large grid are drawn: those in sight and a few beyond the edge. */

/** From `first` up to, but without, `last`. */
export interface Span {
	readonly first: number;
	readonly last: number;
}

export interface RowSight {
	readonly top: number;
	readonly height: number;
	readonly rowHeight: number;
	readonly rows: number;
	readonly margin: number;
}

/** Always as many, wherever one has scrolled to, so that no row is made or taken away for a part of a row. */
export function rowsInSight({ top, height, rowHeight, rows, margin }: RowSight): Span {
	const count = Math.min(rows, Math.ceil(Math.max(0, height) / rowHeight) + 1 + 2 * margin);
	const first = Math.min(rows - count, Math.max(0, Math.floor(top / rowHeight) - margin));
	return { first, last: first + count };
}

/** Where each column begins; one more at the end, which is the whole width. */
export function startsOf(widths: readonly number[]): readonly number[] {
	const starts = [0];
	for (const width of widths) starts.push((starts.at(-1) ?? 0) + width);
	return starts;
}

export interface ColumnSight {
	readonly starts: readonly number[];
	/** Columns that always stay in sight at the left. */
	readonly frozen: number;
	readonly left: number;
	readonly width: number;
}

/** The columns after the frozen ones that show between these and the right edge, and one on either side. */
export function columnsInSight({ starts, frozen, left, width }: ColumnSight): Span {
	const count = starts.length - 1;
	const from = left + (starts[frozen] ?? 0);
	const to = left + width;
	let first = frozen;
	while (first < count && (starts[first + 1] ?? 0) <= from) first += 1;
	let last = first;
	while (last < count && (starts[last] ?? 0) < to) last += 1;
	return { first: Math.max(frozen, first - 1), last: Math.min(count, last + 1) };
}

/** The indexes of a span and one more that must be there, such as the one with the focus; in order. */
export function indexesOf({ first, last }: Span, also: number, count: number): readonly number[] {
	const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
	if (also < 0 || also >= count || (also >= first && also < last)) return indexes;
	return also < first ? [also, ...indexes] : [...indexes, also];
}
