/** Which columns of a table are shown and how wide, as this browser remembers it. */
import { z } from 'zod';
import type { TableColumn } from './table-column';

const choiceSchema = z.object({
	/** Ids of the columns shown; null for those shown at first. */
	shown: z.array(z.string().max(80)).max(300).nullable(),
	widths: z.record(z.string().max(80), z.number().min(40).max(1200))
});

export type ColumnChoice = z.output<typeof choiceSchema>;

export const firstChoice: ColumnChoice = { shown: null, widths: {} };

const keyOf = (pack: string, table: string): string => `khuevan-table:${pack}:${table}`;

/** What is stored is anybody's text; what does not read as a choice is none. */
export function readChoice(storage: Pick<Storage, 'getItem'>, pack: string, table: string): ColumnChoice {
	try {
		const read = choiceSchema.safeParse(JSON.parse(storage.getItem(keyOf(pack, table)) ?? 'null'));
		return read.success ? read.data : firstChoice;
	} catch {
		return firstChoice;
	}
}

/** A browser that keeps nothing shows the columns as they were at first the next time. */
export function writeChoice(
	storage: Pick<Storage, 'setItem'>,
	pack: string,
	table: string,
	choice: ColumnChoice
): void {
	try {
		storage.setItem(keyOf(pack, table), JSON.stringify(choice));
	} catch {
		// Full or forbidden: the choice holds for this visit.
	}
}

/** The columns that are shown, in the order of all; the one that names a row always is. */
export const chosenColumns = (
	all: readonly TableColumn[],
	shown: ColumnChoice['shown'],
	heading: string
): readonly TableColumn[] =>
	all.filter(({ id, isFirst }) => id === heading || (shown === null ? isFirst : shown.includes(id)));
