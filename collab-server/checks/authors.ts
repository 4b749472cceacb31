/** By whose edit a finding came or went. */
import { setImmediate as turn } from 'node:timers/promises';
import type { LastChange, UpdateLog } from '$collab/storage/store';

/** The server gives codes; its rows in the history are nobody's edit. */
export const SERVER = 'server';

/** So many findings are looked up before others have a turn. */
const SLICE = 100;

export interface Edited {
	readonly account: string;
	readonly at: string;
}

/** What is known of the run in which the difference was found. */
export interface Window {
	/** Number of the last update that the run before had seen. */
	readonly after: number;
	/** Who made the last edit or decision since then; null for nobody. */
	readonly author: string | null;
	readonly now: string;
}

const newest = (changes: Iterable<LastChange>): LastChange | null => {
	let last: LastChange | null = null;
	for (const change of changes) if (last === null || change.sequence > last.sequence) last = change;
	return last;
};

/**
 * Who last edited any of the records, where that was since the run before; else whoever did something since then, such
 * as answering a rule; else, where only time or the pack went on, who edited them last.
 */
function editedBy(last: LastChange | null, { after, author, now }: Window): Edited {
	if (last !== null && last.sequence > after) return { account: last.account, at: last.at };
	return { account: author ?? last?.account ?? SERVER, at: now };
}

/** For each of many findings, given by the records that it rests on. */
export async function authorsOf(
	log: Pick<UpdateLog, 'lastChanges'>,
	room: string,
	restsOn: readonly (readonly string[])[],
	window: Window
): Promise<readonly Edited[]> {
	const edited: Edited[] = [];
	for (const [index, records] of restsOn.entries()) {
		if (index > 0 && index % SLICE === 0) await turn();
		edited.push(editedBy(newest((await log.lastChanges(room, records, SERVER)).values()), window));
	}
	return edited;
}
