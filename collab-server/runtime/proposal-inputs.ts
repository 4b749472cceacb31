/** What proposals, parts and restoring take, and how much of it. The HTTP interface checks every body by these. */
import { z } from 'zod';
import { normalise } from '$models/text/normalise';
import { versionName } from './decision-inputs';

export const proposalLimits = {
	/** Bytes of edits that are sent to become one proposal. */
	bytes: 8 * 1024 * 1024,
	updates: 20_000,
	/** Open proposals of one account in one architecture. */
	open: 50,
	/** Objects that a part is cut to, before what is nested in them. */
	objects: 2_000,
	/** Parts of one architecture that have not ended. */
	parts: 200,
	text: 4_000,
	title: 200
} as const;

const clean = (most: number) => z.string().max(most).transform(normalise);
const said = (most: number) => clean(most).pipe(z.string().min(1, 'is needed'));

export const strandedInput = z.strictObject({
	/** Name of the room that the edits were made in. */
	room: z.string().max(150),
	/** Updates of Yjs in the order in which they were made, base64. */
	updates: z.array(z.base64()).min(1).max(proposalLimits.updates),
	/** State vector of the document that the last of them was made in, base64; without it the least they build on. */
	seen: z.base64().max(200_000).default(''),
	title: clean(proposalLimits.title).default('')
});
export type StrandedInput = z.infer<typeof strandedInput>;

export const proposalDecisionInput = z.strictObject({
	/** Ids of the changes that are taken over, `root/record/key`; the others are refused. */
	take: z.array(z.string().max(700)).max(200_000),
	reason: clean(proposalLimits.text).default('')
});
export type ProposalDecisionInput = z.infer<typeof proposalDecisionInput>;

export const partInput = z.strictObject({
	/** Name of the account, as it signs in. */
	account: said(100),
	title: said(proposalLimits.title),
	objects: z.array(z.string().min(1).max(200)).min(1).max(proposalLimits.objects),
	/** The last day. */
	expiresOn: z.iso.date()
});
export type PartInput = z.infer<typeof partInput>;

export const sentPartInput = z.strictObject({ title: clean(proposalLimits.title).default('') });
export type SentPartInput = z.infer<typeof sentPartInput>;

/** To a saved version, or to how it was at an instant. */
export const restoreInput = z.union([
	z.strictObject({ version: versionName, reason: said(proposalLimits.text) }),
	z.strictObject({ at: z.iso.datetime(), reason: said(proposalLimits.text) })
]);
export type RestoreInput = z.infer<typeof restoreInput>;
