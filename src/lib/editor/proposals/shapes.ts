/** What the interface says of proposals and parts. */
import { z } from 'zod';
import { comparedRoots } from '$models/compare/change';

export const proposalSchema = z.object({
	id: z.string(),
	kind: z.enum(['stranded', 'part', 'form', 'form-now']),
	title: z.string(),
	count: z.number(),
	account: z.string(),
	accountName: z.string(),
	at: z.string(),
	state: z.enum(['open', 'decided']),
	taken: z.number(),
	decidedByName: z.string().nullable(),
	reason: z.string()
});
export type Proposal = z.output<typeof proposalSchema>;

const changeSchema = z.object({
	root: z.enum(comparedRoots),
	id: z.string(),
	key: z.string(),
	before: z.json(),
	after: z.json()
});
const referenceSchema = z.object({ root: z.enum(comparedRoots), id: z.string() });

export const mergedSchema = z.object({
	change: changeSchema,
	now: z.json(),
	state: z.enum(['clean', 'already', 'conflict', 'gone', 'unknown']),
	preselected: z.boolean(),
	crosses: referenceSchema.optional(),
	ours: z.array(changeSchema).optional(),
	follows: referenceSchema.optional()
});
export type MergedChange = z.output<typeof mergedSchema>;

export const proposalViewSchema = proposalSchema.extend({ changes: z.array(mergedSchema) });
export type ProposalView = z.output<typeof proposalViewSchema>;

export const outboxSchema = z.object({
	pending: z.array(changeSchema),
	sent: z.array(
		proposalSchema.extend({ changes: z.array(z.object({ change: changeSchema, taken: z.boolean().nullable() })) })
	)
});
export type Outbox = z.output<typeof outboxSchema>;
export type SentProposal = Outbox['sent'][number];

export const partSchema = z.object({
	id: z.string(),
	title: z.string(),
	accountName: z.string(),
	expiresOn: z.string(),
	open: z.boolean()
});
export type Part = z.output<typeof partSchema>;
