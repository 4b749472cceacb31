/** Rows in the order of a column that a person picked. */
export interface Order<Key extends string> {
	readonly key: Key;
	readonly isDescending: boolean;
}

/** The same column turns round; another begins with the largest where it counts, with the first where it names. */
export const nextOrder = <Key extends string>(order: Order<Key>, key: Key, names: readonly Key[]): Order<Key> =>
	order.key === key ? { key, isDescending: !order.isDescending } : { key, isDescending: !names.includes(key) };

/** Equal rows keep the order in which they came. */
export function sortedRows<Row>(
	rows: readonly Row[],
	isDescending: boolean,
	compare: (a: Row, b: Row) => number
): readonly Row[] {
	return rows.toSorted((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
}
