/** What is dragged from the palette onto the canvas. */
import { z } from 'zod';

const TYPE = 'application/x-khuevan';

const itemSchema = z.object({
	kind: z.enum(['kind', 'catalogue']),
	id: z.string().max(200),
	name: z.string().max(500)
});

export type PaletteItem = z.infer<typeof itemSchema>;

export function writePaletteDrag(transfer: DataTransfer, item: PaletteItem): void {
	transfer.setData(TYPE, JSON.stringify(item));
	transfer.setData('text/plain', item.name);
	transfer.effectAllowed = 'copy';
}

export function readPaletteDrag(transfer: DataTransfer): PaletteItem | null {
	try {
		const read = itemSchema.safeParse(JSON.parse(transfer.getData(TYPE)));
		return read.success ? read.data : null;
	} catch {
		return null;
	}
}
