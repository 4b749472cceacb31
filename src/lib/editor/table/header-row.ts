/** The first line of a pasted block, where it holds the names of columns: it says what stands where and is no record. */
import { headerWords } from '$exporters/inventory/header-words';
import { fold } from '$models/text/fold';
import type { TableColumn } from './table-column';

/** What people call the columns that are no fields, in both languages. */
const structuralWords: Readonly<Record<string, readonly string[]>> = {
	'@code': ['Mã', 'Mã đối tượng', 'Code'],
	'@kind': ['Loại đối tượng', 'Kind', 'Kind of object'],
	'@parent': ['Đặt bên trong', 'Nằm trong', 'Inside', 'Parent'],
	'@source': ['Đối tượng nguồn', 'Nguồn', 'Bên nguồn', 'Từ', 'Source', 'Source object', 'From'],
	'@target': ['Đối tượng đích', 'Đích', 'Bên đích', 'Đến', 'Target', 'Target object', 'To'],
	'@type': ['Loại quan hệ', 'Loại', 'Kind of relation', 'Relation type', 'Relation kind', 'Type', 'Kind'],
	'@objects': ['Đối tượng liên quan', 'Related objects', 'Objects'],
	'@object': ['Đối tượng', 'Object']
};

export type NamedColumn = Pick<TableColumn, 'id' | 'label' | 'definition'>;

function namesOf({ id, label, definition }: NamedColumn): readonly string[] {
	const others = structuralWords[id] ?? (definition?.subject === 'object' ? headerWords[id] : undefined) ?? [];
	const own = definition === null ? [label] : [label, definition.label.vi, definition.label.en];
	return [id, id.replace(/^@/u, ''), ...own, ...others];
}

const bare = (text: string): string => fold(text.replaceAll(/[*:]/gu, ' ').trim()).replaceAll(/\s+/gu, ' ');

/**
 * Ids of the columns that the cells of a line name, null for a cell that names none; or null where the line is no heading:
 * fewer than half of its cells name a column, or only one cell does among several.
 */
export function headerRow(line: readonly string[], columns: readonly NamedColumn[]): readonly (string | null)[] | null {
	const known = new Map<string, string>();
	// The first column of a name has it: labels of the table before what people say besides.
	for (const column of columns)
		for (const name of namesOf(column)) known.set(bare(name), known.get(bare(name)) ?? column.id);
	const taken = new Set<string>();
	const ids = line.map((text) => {
		const id = known.get(bare(text));
		if (id === undefined || taken.has(id)) return null;
		taken.add(id);
		return id;
	});
	const filled = line.filter((text) => text.trim() !== '').length;
	const isHeading = taken.size > 0 && taken.size * 2 >= filled && (taken.size > 1 || filled === 1);
	return isHeading ? ids : null;
}
