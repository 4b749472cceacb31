/** What was done with a thread beside words: every act stays, in the order in which they were done. */
import { randomUUID } from 'node:crypto';
import type { Doc } from 'yjs';
import { z } from 'zod';
import { threadActNames } from './act-names';

const actSchema = z.object({
	thread: z.string(),
	act: z.enum(threadActNames),
	account: z.string(),
	accountName: z.string(),
	at: z.string(),
	/** How a request was answered; '' for every other act. */
	words: z.string().default('')
});
export type ThreadAct = z.output<typeof actSchema>;

const ACTS = 'acts';

/** The oldest first. */
export function actsIn(doc: Doc, thread: string): readonly ThreadAct[] {
	return [...doc.getMap(ACTS).values()]
		.flatMap((value) => {
			const read = actSchema.safeParse(value);
			return read.success && read.data.thread === thread ? [read.data] : [];
		})
		.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Nothing that was done before is written over. */
export const addAct = (doc: Doc, act: ThreadAct): void => void doc.getMap(ACTS).set(randomUUID(), act);
