/** The command that a cell of a field writes by; none where the cell holds it already. */
import type { FieldEntry } from '$models/architecture/field';
import type { FieldDefinition } from '$models/framework/pack';
import type { ReadCell, ReadEntry } from './cell';

export function fieldWrite(
	{ subject, id: field }: Pick<FieldDefinition, 'subject' | 'id'>,
	row: string,
	before: FieldEntry | undefined,
	read: ReadEntry
): ReadCell {
	if (!read.ok) return read;
	// The same values in the same order: keys of an entry are always written in one order.
	if (JSON.stringify(before ?? null) === JSON.stringify(read.entry)) return { ok: true, calls: [] };
	return { ok: true, calls: [{ type: 'field.set', subject, id: row, field, entry: read.entry }] };
}
