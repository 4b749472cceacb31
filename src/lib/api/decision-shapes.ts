/** Shapes of what people decided, as the page reads it; kept in step with the server's types by the compiler. */
import { z } from 'zod';
import { waiverStandings } from '$models/conformance/decisions';
import { passageSchema } from '$models/sync/passage';
import type {
	CommentView,
	DecisionsView,
	EvidenceRow,
	EvidenceView,
	FindingSince,
	ThreadFactsView,
	ThreadStateView
} from '$collab/runtime/decision-runtime';
import { pointSchema } from '$collab/runtime/decision-inputs';
import { roles } from '$collab/runtime/session';
import { submissionStates } from '$collab/storage/lifecycle-store';

export const recordSchema = z.object({
	finding: z.string(),
	assignee: z.string().nullable(),
	state: z.enum(['open', 'in-progress', 'disputed', 'done']),
	due: z.string(),
	note: z.string(),
	account: z.string(),
	at: z.string()
});

export const waiverSchema = z.object({
	id: z.string(),
	scope: z.object({ rule: z.string(), finding: z.string().nullable(), layer: z.string().nullable() }),
	covered: z.record(z.string(), z.string()),
	title: z.string(),
	reason: z.string(),
	author: z.string(),
	approver: z.string().nullable(),
	state: z.enum(['asked', 'approved', 'refused', 'withdrawn']),
	expiresOn: z.string(),
	createdAt: z.string(),
	decidedAt: z.string().nullable(),
	decisionReason: z.string()
});

export const ruleAnswerSchema = z.object({
	pack: z.string(),
	finding: z.string(),
	answer: z.enum(['pass', 'fail', 'not-applicable']),
	reason: z.string(),
	account: z.string(),
	at: z.string()
});

/** How a waiver stands to the state of today, or how it ended. */
export const waiverStates = [...waiverStandings, 'idle', 'refused', 'withdrawn'] as const;

const linkSchema = z.object({ symbol: z.string(), issuer: z.string(), date: z.string(), url: z.string() });

export const evidenceSchema = z.object({
	id: z.string(),
	about: z.string(),
	name: z.string(),
	mediaType: z.string(),
	size: z.number(),
	blob: z.string(),
	note: z.string(),
	account: z.string(),
	at: z.string(),
	link: linkSchema.nullable()
}) satisfies z.ZodType<EvidenceView>;

export const evidenceRowSchema = evidenceSchema.extend({
	accountName: z.string(),
	subject: z.object({ code: z.string(), name: z.string(), isGone: z.boolean() }),
	mayRemove: z.boolean()
}) satisfies z.ZodType<EvidenceRow>;
export type EvidenceTableRow = z.output<typeof evidenceRowSchema>;

export const decisionsSchema = z.object({
	records: z.array(recordSchema),
	waivers: z.array(
		waiverSchema.extend({
			standing: z.enum(waiverStates),
			ruleTitle: z.object({ vi: z.string(), en: z.string() }).nullable()
		})
	),
	standings: z.record(z.string(), z.object({ waiver: z.string(), standing: z.enum(waiverStandings) })),
	idle: z.array(z.string()),
	answers: z.array(ruleAnswerSchema),
	evidence: z.array(
		evidenceSchema.extend({
			removed: z.object({ at: z.string(), account: z.string(), reason: z.string() }).nullable()
		})
	),
	inherited: z.object({ main: z.string(), waivers: z.array(z.string()), answers: z.array(z.string()) }).nullable(),
	frozen: z.object({ version: z.string(), isKept: z.boolean(), changed: z.number(), at: z.string() }).nullable(),
	closed: z.object({ versions: z.array(z.string()) }),
	closings: z.array(
		z.object({ version: z.string(), state: z.enum(submissionStates), issued: z.string(), at: z.string() })
	),
	accounts: z.record(z.string(), z.string()),
	people: z.array(z.object({ id: z.string(), displayName: z.string(), role: z.enum(roles) })),
	today: z.string()
}) satisfies z.ZodType<DecisionsView>;

export const commentSchema = z.object({
	id: z.string(),
	about: z.string(),
	author: z.string(),
	authorName: z.string(),
	text: z.string(),
	at: z.string(),
	thread: z.string().default(''),
	mentions: z.array(z.string()).default([]),
	passage: passageSchema.nullable().default(null),
	field: z.string().default(''),
	finding: z.string().default(''),
	point: pointSchema.nullable().default(null),
	continues: z.string().default(''),
	title: z.string().default(''),
	version: z.string().default(''),
	quote: z.string().default(''),
	byAppraiser: z.boolean().default(false)
}) satisfies z.ZodType<CommentView>;

export const threadStateSchema = z.object({
	thread: z.string(),
	state: z.enum(['open', 'handled', 'resolved']),
	account: z.string(),
	accountName: z.string(),
	at: z.string()
}) satisfies z.ZodType<ThreadStateView>;

/** What became of the thing asked about since a version, as it stood when the request was answered. */
export const sinceVersionSchema = z.object({
	version: z.string(),
	isChanged: z.boolean(),
	before: z.string(),
	now: z.string(),
	isFound: z.boolean().nullable().default(null)
});

export const threadFactsSchema = z.object({
	thread: z.string(),
	kind: z.enum(['remark', 'request']),
	asker: z.string(),
	assignee: z.string().nullable(),
	assigneeName: z.string(),
	due: z.string(),
	answer: z
		.object({
			outcome: z.enum(['done', 'declined']),
			reason: z.string(),
			account: z.string(),
			accountName: z.string(),
			at: z.string(),
			since: sinceVersionSchema.nullable().default(null)
		})
		.nullable()
}) satisfies z.ZodType<ThreadFactsView>;

/** Of a finding's story the page tells when it opened, and by whose edit. */
export const sinceSchema = z.object({
	finding: z.string(),
	isOpen: z.boolean(),
	since: z.string().nullable(),
	account: z.string().nullable(),
	accountName: z.string().nullable()
}) satisfies z.ZodType<Pick<FindingSince, 'finding' | 'isOpen' | 'since' | 'account' | 'accountName'>>;

export type Since = z.output<typeof sinceSchema>;
