/** The column of a field that holds a place in a figure: an object is put there, and its layer and component follow. */
import { mainMappingOf, MappingId } from '$models/architecture/identifier';
import { textOf } from '$models/architecture/field';
import { slotOf } from '$models/framework/lookup';
import type { FieldDefinition } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { refused, shownText, type ReadCell } from '../grid/cell';
import { readEntry, shownEntry } from '../grid/entry-cell';
import { fieldWrite } from '../grid/field-write';
import { figuresOf } from '../placing';
import type { TableColumn, World } from './table-column';

const BETWEEN = ' · ';

function shownSlot(world: World, id: string): string {
	const slot = slotOf(world.pack, id);
	return slot === undefined ? id : `${slot.name}${BETWEEN}${slot.id}`;
}

const slotsFor = (field: string, { pack, architecture }: World) =>
	figuresOf(pack, architecture).find((one) => one.field === field)?.figure.slots ?? [];

/** By id, by that of a place of the same function in another figure, else by name where only one is called so. */
function findSlot(field: string, text: string, world: World): string | null {
	const slots = slotsFor(field, world);
	const at = text.lastIndexOf(BETWEEN);
	const id = (at < 0 ? text : text.slice(at + BETWEEN.length)).trim();
	if (slots.some((slot) => slot.id === id)) return id;
	// Copied from the column of another figure: the place of the same function is meant.
	const other = slotOf(world.pack, id);
	const wanted = fold((other === undefined || at < 0 ? text : text.slice(0, at)).trim());
	const meant = slots.filter((slot) => slot.function !== '' && slot.function === other?.function);
	const named = meant.length > 0 ? meant : slots.filter(({ name }) => fold(name) === wanted);
	return named.length === 1 ? (named[0]?.id ?? null) : null;
}

export function slotColumn(definition: FieldDefinition, column: TableColumn): TableColumn {
	const field = definition.id;
	const text = (entry: Parameters<typeof textOf>[0], world: World): string => {
		const id = textOf(entry);
		return id === '' ? '' : shownSlot(world, id);
	};
	return {
		...column,
		isGroup: true,
		shown: (record, world) => {
			const entry = record.fields[field];
			return textOf(entry) === '' ? shownEntry(entry, { ...world, definition }) : shownText(text(entry, world));
		},
		rank: (record, world) => text(record.fields[field], world),
		read(id, typed, record, world): ReadCell {
			const open = readEntry(typed, { ...world, definition });
			if (open.ok && open.entry !== null && !('value' in open.entry)) {
				return fieldWrite(definition, id, record?.fields[field], open);
			}
			const mapping = world.architecture.mappings.get(MappingId(id));
			const isMain = mapping !== undefined && mainMappingOf(mapping.object) === mapping.id;
			const before = textOf(record?.fields[field]);
			const slot = typed.trim() === '' ? null : findSlot(field, typed, world);
			if (slot === null && typed.trim() !== '') return refused('unknown-slot');
			if ((slot ?? '') === before) return { ok: true, calls: [] };
			if (isMain) return { ok: true, calls: [{ type: 'object.place', object: mapping.object, field, slot }] };
			const entry = slot === null ? null : { value: slot };
			return { ok: true, calls: [{ type: 'field.set', subject: 'mapping', id, field, entry }] };
		},
		options: (world) => slotsFor(field, world).map(({ id }) => shownSlot(world, id))
	};
}
