/** Puts one state in place of the oldest edits of a document. Its history in words stays; going back ends there. */
import * as Y from 'yjs';
import type { UpdateLog } from '$collab/storage/store';
import { stateAt } from './state-at';

/** Of everything before the ISO instant; answers how many updates went. */
export async function trimRoom(
	log: Pick<UpdateLog, 'base' | 'read' | 'trim'>,
	room: string,
	before: string
): Promise<number> {
	const known = (await log.base(room))?.sequence ?? 0;
	const old = (await log.read(room, known)).filter(({ at }) => at < before);
	const last = old.at(-1);
	if (last === undefined) return 0;
	const past = await stateAt(log, room, { sequence: last.sequence });
	if (past.kind !== 'state') return 0;
	await log.trim(room, { sequence: past.sequence, data: Y.encodeStateAsUpdate(past.doc), at: last.at });
	return past.sequence - known;
}
