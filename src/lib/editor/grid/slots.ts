/**
 * Which row stands in which slot. A slot is an element that is made once and then shows one row after another, since
 * making elements takes far longer than changing their text.
 */

/**
 * The slots for the rows that are wanted: a row stays where it stands, so that what has the focus keeps it, and the
 * others take what is free. A slot that nobody needs goes on showing its row out of sight; null where that is gone.
 */
export function reslot(
	before: readonly (string | null)[],
	wanted: readonly string[],
	isThere: (row: string) => boolean
): readonly (string | null)[] {
	const coming = new Set(wanted);
	const isFree = before.map((row) => row === null || !coming.delete(row));
	const slots = before.map((row) => (row !== null && isThere(row) ? row : null));
	const free = slots.flatMap((_, slot) => (isFree[slot] === true ? [slot] : []));
	for (const row of coming) slots[free.shift() ?? slots.length] = row;
	return slots;
}
