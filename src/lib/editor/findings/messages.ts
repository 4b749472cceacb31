/** Threads about findings and waivers, as the shared room holds them. */
import type { z } from 'zod';
import { commentSchema } from '$lib/api/decision-shapes';

const messageSchema = commentSchema.omit({ id: true });

export type Message = z.output<typeof commentSchema>;

/** All messages by what they are about, the oldest first; what does not read as a message is left out. */
export function threadsOf(comments: Iterable<readonly [string, unknown]>): ReadonlyMap<string, readonly Message[]> {
	const threads = new Map<string, Message[]>();
	for (const [id, value] of comments) {
		const read = messageSchema.safeParse(value);
		if (!read.success) continue;
		const message = { id, ...read.data };
		const thread = threads.get(message.about);
		if (thread === undefined) threads.set(message.about, [message]);
		else thread.push(message);
	}
	for (const thread of threads.values()) thread.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
	return threads;
}
