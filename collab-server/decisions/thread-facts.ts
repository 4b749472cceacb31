/** What a thread asks of whom, as it lies in the room of threads; a plain remark of nobody in particular has none of it. */
import type { Doc } from 'yjs';
import { z } from 'zod';

const answerSchema = z.object({
	outcome: z.enum(['done', 'declined']),
	reason: z.string(),
	account: z.string(),
	accountName: z.string(),
	at: z.string()
});

const factsSchema = z.object({
	kind: z.enum(['remark', 'request']),
	asker: z.string(),
	assignee: z.string().nullable(),
	assigneeName: z.string(),
	due: z.string(),
	answer: answerSchema.nullable()
});
export type ThreadFacts = z.output<typeof factsSchema>;

const FACTS = 'facts';

/** Null for a thread that nobody said anything of. */
export function factsOf(doc: Doc, thread: string): ThreadFacts | null {
	const read = factsSchema.safeParse(doc.getMap(FACTS).get(thread));
	return read.success ? read.data : null;
}

/** Of all threads that have some. */
export function allFacts(doc: Doc): readonly (readonly [string, ThreadFacts])[] {
	return [...doc.getMap(FACTS).keys()].flatMap((thread) => {
		const facts = factsOf(doc, thread);
		return facts === null ? [] : [[thread, facts] as const];
	});
}

export const setFacts = (doc: Doc, thread: string, facts: ThreadFacts): void =>
	void doc.getMap(FACTS).set(thread, facts);
