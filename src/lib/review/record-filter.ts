/** Rows of a list of records, narrowed to what somebody looks for. */
import { fold, soughtWords } from '$models/text/fold';
import type { ListedRecord } from '$lib/conformance/record-list';

export interface RecordFilter {
	/** Words in any order, with or without diacritics. */
	readonly text: string;
	/** '' for all. */
	readonly kind: string;
	readonly layer: string;
}

/** All that a row says, folded once: whole inventories are looked through with each letter that is typed. */
const foldedRows = new WeakMap<ListedRecord, string>();

function folded(row: ListedRecord): string {
	const known = foldedRows.get(row);
	if (known !== undefined) return known;
	const made = fold([row.code, row.name, ...row.cells.map((cell) => cell ?? '')].join('\n'));
	foldedRows.set(row, made);
	return made;
}

export function filteredRecords(
	rows: readonly ListedRecord[],
	{ text, kind, layer }: RecordFilter
): readonly ListedRecord[] {
	const words = soughtWords(text);
	return rows.filter(
		(row) =>
			(kind === '' || row.kind === kind) &&
			(layer === '' || row.layer === layer) &&
			words.every((word) => folded(row).includes(word))
	);
}
