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
