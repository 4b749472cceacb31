/** The mapping onto source documents as the running text tells it: each source once, with the objects that come from it. */
import { SEPARATOR } from '$exporters/form03/wording';
import { codeRanges } from './code-ranges';
import type { CutTable } from './form-table';

const code = 'Mã đối tượng';

/** Another head than that of a row for each object, so that nobody reads a range back as the code of one. */
const codes = 'Các đối tượng';

/** Rows that differ in their object alone as one row; undefined where every source has one object. */
export function oneRowASource({ columns, rows }: CutTable): CutTable | undefined {
	const at = columns.findIndex(({ title }) => title === code);
	if (at === -1) return undefined;
	const groups = new Map<string, { readonly row: readonly string[]; readonly of: string[] }>();
	for (const row of rows) {
		const key = JSON.stringify(row.filter((_, column) => column !== at));
		const group = groups.get(key) ?? { row, of: [] };
		group.of.push(row[at] ?? '');
		groups.set(key, group);
	}
	if (groups.size === rows.length) return undefined;
	return {
		columns: columns.map((column) => (column.title === code ? { ...column, title: codes } : column)),
		rows: [...groups.values()].map(({ row, of }) =>
			row.map((cell, column) => (column === at ? codeRanges(of, SEPARATOR) : cell))
		),
		keys: []
	};
}
