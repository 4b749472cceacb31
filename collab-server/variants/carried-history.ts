/**
 * Which updates of a document carried a variant over, or took that back: beside the reasons in the room of threads, since
 * the history itself is derived and tells of an update only who made it.
 */
import type { Doc } from 'yjs';
import { z } from 'zod';
import type { Change } from '$models/compare/change';
import type { DecisionParts } from '$collab/decisions/parts';
import { writeThreads } from '$collab/decisions/thread-room';
import { roomOf } from '$collab/rooms/room-names';
import type { StoredArchitecture } from '$collab/storage/store';

const carriedSchema = z.object({ variant: z.string(), act: z.enum(['merge', 'undo']) });
export type Carried = z.output<typeof carriedSchema>;

const ROOT = 'carried';
/** Rows of a record among which the update is looked for; whoever else edits it in the same moment comes before. */
const LOOKED_THROUGH = 10;

/** Writes down that the last update of this account that changed these records was that; nothing where there was none. */
export async function tellCarried(
	parts: Pick<DecisionParts, 'store' | 'rooms'>,
	stored: Pick<StoredArchitecture, 'id' | 'epoch'>,
	account: string,
	carried: Carried,
	changes: readonly Change[]
): Promise<void> {
	for (const record of new Set(changes.map(({ id }) => id))) {
		const rows = await parts.store.history(roomOf(stored.id, stored.epoch), record, LOOKED_THROUGH);
		const own = rows.find((row) => row.account === account);
		if (own === undefined) continue;
		await writeThreads(parts, stored, carried, (doc) => {
			doc.getMap(ROOT).set(`${stored.epoch}/${own.sequence}`, { ...carried });
		});
		return;
	}
}

/** What a row of history carried over; null for what somebody edited himself. */
export function carriedFinder(
	doc: Doc
): (row: { readonly epoch: number; readonly sequence: number }) => Carried | null {
	const known = doc.getMap(ROOT);
	return ({ epoch, sequence }) => {
		const read = carriedSchema.safeParse(known.get(`${epoch}/${sequence}`));
		return read.success ? read.data : null;
	};
}
