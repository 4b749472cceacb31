/** What a thread asks of whom, as it lies in the room of threads; a plain remark of nobody in particular has none of it. */
import type { Doc } from 'yjs';
import { z } from 'zod';

/** What became of the thing asked about, as it stood when the request was answered. */
const sinceSchema = z.object({
	/** The frozen version in which it was asked. */
	version: z.string(),
	isChanged: z.boolean(),
	/** What the field said then, and says now; of words those that were meant. '' for what is no single field. */
	before: z.string(),
	now: z.string(),
	/** Of a finding whether it was still found; null for all else. */
	isFound: z.boolean().nullable().default(null)
});
export type SinceVersion = z.output<typeof sinceSchema>;

const answerSchema = z.object({
	outcome: z.enum(['done', 'declined']),
	reason: z.string(),
	account: z.string(),
	accountName: z.string(),
	at: z.string(),
	since: sinceSchema.nullable().default(null)
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
