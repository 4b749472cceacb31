/**
 * The rows of a table as one asked for them: filtered, sorted, grouped. An arrangement is made when it is asked for and
 * then held: a row does not run away while one fills in the very column that is sorted by.
 */

export interface Sort {
	readonly column: string;
	readonly descending: boolean;
}

export interface ColumnFilter {
	/** Part of the text, without regard to diacritics; '' for any. */
	readonly text: string;
	/** Values of which the cell shall hold one; empty for any. */
	readonly values: readonly string[];
	readonly content: 'any' | 'empty' | 'filled';
	/** Only cells that findings are about. */
	readonly isFound: boolean;
}

export const anyFilter: ColumnFilter = { text: '', values: [], content: 'any', isFound: false };

export const isSetFilter = ({ text, values, content, isFound }: ColumnFilter): boolean =>
	text.trim() !== '' || values.length > 0 || content !== 'any' || isFound;

export interface TableView {
	/** The first counts most. */
	readonly sorts: readonly Sort[];
	readonly filters: Readonly<Record<string, ColumnFilter>>;
	readonly search: string;
	/** Column that rows are grouped by; '' for none. */
	readonly group: string;
}

export const plainView: TableView = { sorts: [], filters: {}, search: '', group: '' };

export interface ArrangedColumn<Row> {
	readonly id: string;
	readonly isMany: boolean;
	text(row: Row): string;
	rank(row: Row): number | string;
}

export interface Arranging<Row> {
	readonly rows: readonly Row[];
	/** All columns that the view may name. */
	readonly columns: ReadonlyMap<string, ArrangedColumn<Row>>;
	/** Columns that the search box looks into. */
	readonly searched: readonly ArrangedColumn<Row>[];
	readonly view: TableView;
	isFound(row: Row, column: string): boolean;
	fold(text: string): string;
	compare(a: string, b: string): number;
}

export interface Section<Row> {
	/** What its rows have in the column that is grouped by; '' for nothing, and for the one section without groups. */
	readonly label: string;
	readonly rows: readonly Row[];
}

const partsOf = (text: string, isMany: boolean): readonly string[] => (isMany ? text.split('; ') : [text]);

function passes<Row>(
	row: Row,
	column: ArrangedColumn<Row>,
	filter: ColumnFilter,
	wanted: string,
	{ fold, isFound }: Arranging<Row>
): boolean {
	const text = column.text(row);
	if (filter.content === 'empty' && text !== '') return false;
	if (filter.content === 'filled' && text === '') return false;
	if (wanted !== '' && !fold(text).includes(wanted)) return false;
	if (filter.values.length > 0 && !partsOf(text, column.isMany).some((part) => filter.values.includes(part)))
		return false;
	return !filter.isFound || isFound(row, column.id);
}

function filtered<Row>(given: Arranging<Row>): readonly Row[] {
	const { rows, columns, searched, view, fold } = given;
	const filters = Object.entries(view.filters).flatMap(([id, filter]) => {
		const column = columns.get(id);
		return column === undefined || !isSetFilter(filter) ? [] : [{ column, filter, wanted: fold(filter.text.trim()) }];
	});
	const words = fold(view.search.trim());
	if (filters.length === 0 && words === '') return rows;
	return rows.filter(
		(row) =>
			filters.every(({ column, filter, wanted }) => passes(row, column, filter, wanted, given)) &&
			(words === '' || searched.some((column) => fold(column.text(row)).includes(words)))
	);
}

function sorted<Row>(rows: readonly Row[], { columns, view, compare }: Arranging<Row>): readonly Row[] {
	const keys = view.sorts.flatMap(({ column: id, descending }) => {
		const column = columns.get(id);
		// Asked once for each row, since making a text takes longer than comparing two.
		return column === undefined ? [] : [{ ranks: rows.map((row) => column.rank(row)), descending }];
	});
	if (keys.length === 0) return rows;
	const order = rows.map((_, index) => index);
	order.sort((a, b) => {
		for (const { ranks, descending } of keys) {
			const [one, other] = [ranks[a] ?? '', ranks[b] ?? ''];
			if (one === other) continue;
			// What is empty comes last, whichever way one sorts.
			if (one === '') return 1;
			if (other === '') return -1;
			const by =
				typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
			if (by !== 0) return descending ? -by : by;
		}
		return a - b;
	});
	return order.flatMap((index) => rows[index] ?? []);
}

function grouped<Row>(rows: readonly Row[], { columns, view, compare }: Arranging<Row>): readonly Section<Row>[] {
	const column = columns.get(view.group);
	if (column === undefined) return [{ label: '', rows }];
	const sections = new Map<string, Row[]>();
	for (const row of rows) {
		const label = column.text(row);
		const known = sections.get(label);
		if (known === undefined) sections.set(label, [row]);
		else known.push(row);
	}
	return [...sections]
		.map(([label, own]) => ({ label, rows: own }))
		.sort((a, b) => (a.label === '' ? 1 : b.label === '' ? -1 : compare(a.label, b.label)));
}

/** Rows that are equal in all that is sorted by stay in the order in which they came. */
export function arrange<Row>(given: Arranging<Row>): readonly Section<Row>[] {
	return grouped(sorted(filtered(given), given), given);
}

/**
 * An arrangement that is held, over the rows of now: what is gone is left out, what is new stands at the end of its
 * group.
 */
export function held<Row extends { readonly id: string }>(
	sections: readonly Section<Row>[],
	known: ReadonlySet<string>,
	rows: readonly Row[],
	labelOf: (row: Row) => string
): readonly Section<Row>[] {
	const now = new Map(rows.map((row) => [row.id, row]));
	const fresh = rows.filter(({ id }) => !known.has(id));
	const kept = sections.map(({ label, rows: old }) => ({ label, rows: old.flatMap(({ id }) => now.get(id) ?? []) }));
	for (const row of fresh) {
		const label = labelOf(row);
		const own = kept.find((section) => section.label === label);
		if (own === undefined) kept.push({ label, rows: [row] });
		else own.rows.push(row);
	}
	return kept;
}

/** The next state of a heading that is pressed: up, down, not at all; with `more` beside what is sorted by already. */
export function nextSorts(sorts: readonly Sort[], column: string, more: boolean): readonly Sort[] {
	const known = sorts.find((sort) => sort.column === column);
	const others = more ? sorts.filter((sort) => sort.column !== column) : [];
	if (known?.descending === true) return others;
	const next = { column, descending: known !== undefined };
	if (!more || known === undefined) return [...others, next];
	return sorts.map((sort) => (sort.column === column ? next : sort));
}
