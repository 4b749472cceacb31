/** What is dragged from the palette and the tree onto the canvas. */
import { z } from 'zod';

const TYPE = 'application/x-khuevan';

/** Beside the item, so that a place which takes objects knows before they are dropped what is coming. */
const OBJECTS = 'application/x-khuevan-objects';

const newSchema = z.object({
	kind: z.enum(['kind', 'catalogue']),
	id: z.string().max(200),
	name: z.string().max(500)
});
const objectsSchema = z.object({ kind: z.literal('objects'), ids: z.array(z.string().max(400)).min(1).max(5_000) });
const itemSchema = z.union([newSchema, objectsSchema]);

/** A kind or an entry of the catalogue, of which something new is made. */
export type NewItem = z.infer<typeof newSchema>;
export type DraggedItem = z.infer<typeof itemSchema>;

export function writePaletteDrag(transfer: DataTransfer, item: NewItem): void {
	transfer.setData(TYPE, JSON.stringify(item));
	transfer.setData('text/plain', item.name);
	transfer.effectAllowed = 'copy';
}

/** Objects that are there already, to be shown in another place too. */
export function writeObjectDrag(transfer: DataTransfer, ids: readonly string[], names: readonly string[]): void {
	transfer.setData(TYPE, JSON.stringify({ kind: 'objects', ids }));
	transfer.setData(OBJECTS, '');
	transfer.setData('text/plain', names.join('\n'));
	transfer.effectAllowed = 'copy';
}

/** Something of ours is on its way: something new, objects, or null for anything else. */
export function draggedSort(transfer: DataTransfer | null): 'new' | 'objects' | null {
	if (transfer === null || !transfer.types.includes(TYPE)) return null;
	return transfer.types.includes(OBJECTS) ? 'objects' : 'new';
}

export function readDrag(transfer: DataTransfer): DraggedItem | null {
	try {
		const read = itemSchema.safeParse(JSON.parse(transfer.getData(TYPE)));
		return read.success ? read.data : null;
	} catch {
		return null;
	}
}
