/** Something that was done with a thread beside words, as its room keeps it. Read by the pages too. */
import { z } from 'zod';

/** `handle`: somebody of the agency says that it is seen to; `done` and `declined` answer a request for change. */
export const threadActSchema = z.object({
	thread: z.string(),
	act: z.enum(['handle', 'done', 'declined', 'settle', 'reopen']),
	account: z.string(),
	accountName: z.string(),
	at: z.string(),
	/** How a request was answered, or why it is opened again; '' for every other act. */
	words: z.string().default('')
});
export type ThreadAct = z.output<typeof threadActSchema>;

/** By the key of the thread, the oldest first; what does not read as such is left out. */
export function actsByThread(values: Iterable<unknown>): ReadonlyMap<string, readonly ThreadAct[]> {
	const acts = new Map<string, ThreadAct[]>();
	for (const value of values) {
		const read = threadActSchema.safeParse(value);
		if (!read.success) continue;
		const known = acts.get(read.data.thread);
		if (known === undefined) acts.set(read.data.thread, [read.data]);
		else known.push(read.data);
	}
	for (const all of acts.values()) all.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
	return acts;
}
