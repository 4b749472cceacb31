/** What the acts of a dossier's life take. The HTTP interface checks every body by these; nothing here knows the server. */
import { z } from 'zod';
import type { IssuingDecision } from '$models/architecture/architecture';
import { factKeys, type FactKey } from '$models/architecture/decision-facts';
import { normalise } from '$models/text/normalise';
import type { MoveName } from '$collab/lifecycle/moves';
import { capacities, itemVerdicts } from '$collab/storage/lifecycle-store';
import { limits } from './decision-inputs';

const clean = (most: number) => z.string().max(most).transform(normalise);
const state = z.string().regex(/^[0-9a-f]{64}$/u, 'is the SHA-256 of a state');

export const approvalInput = z.strictObject({
	/** What the one who approves has seen. */
	state,
	/** In which capacity he approves: for its technology, or for the work that it serves; without one it is not said. */
	capacity: z.enum(capacities).optional()
});
export type ApprovalInput = z.infer<typeof approvalInput>;

export const submissionInput = z.strictObject({
	state,
	/** Words to those who review; what the version changes where there are none. */
	reason: clean(limits.reason).default(''),
	/** Why headings stay with what is made from the model alone; needed where there are some. */
	tablesOnly: clean(limits.reason).default('')
});
export type SubmissionInput = z.input<typeof submissionInput>;

const reason = clean(limits.text).pipe(z.string().min(1, 'is needed'));

const said = clean(limits.text).optional();

/** What the decision that issues a dossier is to say; '' for what is to stay open. */
export const factsShape = Object.fromEntries(factKeys.map((key) => [key, said])) as Record<FactKey, typeof said>;

export const withdrawInput = z
	.strictObject({ reason })
	.transform((input) => ({ move: 'withdraw', effectiveDate: null, decision: null, ...input }) as const);
export const sendBackInput = z
	.strictObject({ reason })
	.transform((input) => ({ move: 'send-back', effectiveDate: null, decision: null, ...input }) as const);
export const reviewInput = z
	.strictObject({ move: z.enum(['take', 'take-over', 'return', 'appraise']), reason: clean(limits.text).default('') })
	.transform((input) => ({ effectiveDate: null, decision: null, ...input }));
export const issueInput = z
	.strictObject({
		/** The document that issues it: number and sign, and its date. */
		decision: z.strictObject({
			number: clean(60).transform((number) => number.trim().replace(/^số:?\s*/iu, '')),
			date: z.iso.date(),
			/** As the document has them; what is left out stays as the dossier says it. */
			...factsShape
		}),
		reason: clean(limits.text).default(''),
		/** Threads of the requests for change that are not settled, each of which whoever issues says that he knows; none is issued over another. */
		knownOpen: z.array(z.string().max(200)).max(10_000).default([]),
		/** From when it is in force. */
		effectiveDate: z.iso.date()
	})
	.transform((input) => ({ move: 'issue', ...input }) as const);

/** A move of a submission; a date of effect and a document go with issuing alone. */
export interface MoveInput {
	readonly move: MoveName;
	readonly reason: string;
	readonly effectiveDate: string | null;
	readonly decision: IssuingDecision | null;
	/** Threads of open requests for change over which it is issued knowingly. */
	readonly knownOpen?: readonly string[];
}

export const reviewedInput = z.strictObject({
	/** Why nothing has to change; it stands in the history of versions. */
	reason: clean(limits.reason).pipe(z.string().min(1, 'is needed'))
});
export type ReviewedInput = z.infer<typeof reviewedInput>;

export const returnAnswerInput = z.strictObject({
	/** '' takes the answer back. */
	words: clean(limits.text),
	/** When the answer was given that this one replaces; without one, there was none to be seen. */
	seen: z.string().max(40).nullable().default(null)
});
export type ReturnAnswerInput = z.infer<typeof returnAnswerInput>;

export const itemInput = z.strictObject({
	decision: z.enum(itemVerdicts),
	/** Needed wherever an item is not simply accepted, and for every rule that stands beyond the items. */
	reason: clean(limits.text).default(''),
	/** Accepted because the check alone answers the item and it is met; refused where the check says otherwise. */
	byCheck: z.boolean().optional(),
	/** When the decision was given that this one replaces; without one, there was none to be seen. */
	seen: z.string().max(40).nullable().default(null)
});
export type ItemInput = z.infer<typeof itemInput>;
