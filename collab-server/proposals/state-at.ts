/** A document as it was: from what stands for the oldest updates, and the log after it. */
import * as Y from 'yjs';
import type { UpdateLog } from '$collab/storage/store';

/** Up to a number of the log, or up to an ISO instant; all there is where nothing is asked. */
export interface Until {
	readonly sequence?: number;
	readonly at?: string;
	/** Or until it holds as much of each client's edits. */
	readonly clocks?: ReadonlyMap<number, number>;
}

export type PastState =
	| { readonly kind: 'state'; readonly doc: Y.Doc; readonly sequence: number }
	/** The log was trimmed: nothing is known of before that instant. */
	| { readonly kind: 'trimmed'; readonly since: string };

const holds = (doc: Y.Doc, clocks: ReadonlyMap<number, number>): boolean =>
	[...clocks].every(([client, clock]) => Y.getState(doc.store, client) >= clock);

export async function stateAt(
	log: Pick<UpdateLog, 'base' | 'read'>,
	room: string,
	until: Until = {}
): Promise<PastState> {
	const base = await log.base(room);
	if (base !== null && (base.at > (until.at ?? base.at) || base.sequence > (until.sequence ?? base.sequence))) {
		return { kind: 'trimmed', since: base.at };
	}
	const updates = await log.read(room, base?.sequence ?? 0);
	const doc = new Y.Doc();
	let sequence = base?.sequence ?? 0;
	doc.transact(() => {
		if (base !== null) Y.applyUpdate(doc, base.data);
		for (const update of updates) {
			if (update.at > (until.at ?? update.at) || update.sequence > (until.sequence ?? update.sequence)) break;
			Y.applyUpdate(doc, update.data);
			sequence = update.sequence;
			if (until.clocks !== undefined && holds(doc, until.clocks)) break;
		}
	});
	return { kind: 'state', doc, sequence };
}
