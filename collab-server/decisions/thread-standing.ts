/** How a thread stood when an act began, so that an act that somebody else was quicker than writes nothing over. */
import type { Doc } from 'yjs';
import { factsOf, type ThreadFacts } from './thread-facts';
import { saidInThread } from './threads';

export interface Standing {
	/** null where nothing was said of it. */
	readonly facts: ThreadFacts | null;
	/** How it was settled or opened again last, as it lies in the room; undefined where nobody did. */
	readonly state: unknown;
	/** How much is said in it: who settles what somebody just spoke to has not read it. */
	readonly said: number;
}

export const standingOf = (doc: Doc, thread: string): Standing => ({
	facts: factsOf(doc, thread),
	state: doc.getMap('threads').get(thread),
	said: saidInThread(doc, thread).length
});

/** Whether it stands as it stood; asked in the transaction that writes. */
export const isStill = (doc: Doc, thread: string, known: Standing): boolean =>
	JSON.stringify(standingOf(doc, thread)) === JSON.stringify(known);
