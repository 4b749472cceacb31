/** By whose edit a finding came or went. */
import { setImmediate as turn } from 'node:timers/promises';
import type { LastChange, UpdateLog } from '$collab/storage/store';

/** The server gives codes; its rows in the history are nobody's edit. */
export const SERVER = 'server';

/** So many findings are looked up before others have a turn. */
const SLICE = 50;

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

/**
 * Who last edited any of the records, where that was since the run before; else whoever did something since then, such
 * as answering a rule; else, where only time or the pack went on, who edited them last.
 */
function editedBy(last: LastChange | null, { after, author, now }: Window): Edited {
	if (last !== null && last.sequence > after) return { account: last.account, at: last.at };
	return { account: author ?? last?.account ?? SERVER, at: now };
}

/** For each of many findings, by the records that it rests on. */
export async function authorsOf<Finding>(
	log: Pick<UpdateLog, 'lastChanges'>,
	room: string,
	findings: readonly Finding[],
	recordsOf: (finding: Finding) => readonly string[],
	window: Window
): Promise<readonly Edited[]> {
	// Many findings are about the same few records.
	const known = new Map<string, LastChange | null>();
	const edited: Edited[] = [];
	for (const [index, finding] of findings.entries()) {
		if (index > 0 && index % SLICE === 0) await turn();
		const records = recordsOf(finding);
		const unknown = records.filter((record) => !known.has(record));
		if (unknown.length > 0) {
			const found = await log.lastChanges(room, unknown, SERVER);
			for (const record of unknown) known.set(record, found.get(record) ?? null);
		}
		let last: LastChange | null = null;
		for (const record of records) {
			const change = known.get(record) ?? null;
			if (change !== null && (last === null || change.sequence > last.sequence)) last = change;
		}
		edited.push(editedBy(last, window));
	}
	return edited;
}
