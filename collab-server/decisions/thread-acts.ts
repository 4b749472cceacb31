/** What was done with a thread beside words: every act stays, in the order in which they were done. */
import { randomUUID } from 'node:crypto';
import type { Doc } from 'yjs';
import { threadActSchema, type ThreadAct } from './thread-act-shape';

const ACTS = 'acts';

/** The oldest first. */
export function actsIn(doc: Doc, thread: string): readonly ThreadAct[] {
	return [...doc.getMap(ACTS).values()]
		.flatMap((value) => {
			const read = threadActSchema.safeParse(value);
			return read.success && read.data.thread === thread ? [read.data] : [];
		})
		.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Nothing that was done before is written over. */
export const addAct = (doc: Doc, act: ThreadAct): void => void doc.getMap(ACTS).set(randomUUID(), act);
