/** Shapes of the answers that the conformance page reads. */
import { z } from 'zod';
import { decisionsSchema as allDecisions, waiverSchema } from '$lib/api/decision-shapes';
import { submissionSchema } from '$lib/lifecycle/shapes';
import type { PackView, Rehearsal, VersionView } from '$collab/runtime/decision-runtime';
import { countsSchema, severitySchema, findingVerdictSchema } from '$models/conformance/report-schema';
import { groundDoubts } from '$models/framework/ground';

const words = z.object({ vi: z.string(), en: z.string() });

const dossierSchema = z.object({
	code: z.string(),
	version: z.string(),
	cutoffDate: z.string(),
	effectiveDate: z.string().nullable()
});

/** Of a decision that was taken, only that it was. */
export const decidedWaiverSchema = waiverSchema.pick({ id: true, state: true });

/** Of all decisions, what this page tells. */
export const decisionsSchema = allDecisions.pick({
	waivers: true,
	idle: true,
	answers: true,
	evidence: true,
	inherited: true,
	frozen: true,
	accounts: true,
	today: true
});
export type Decisions = z.output<typeof decisionsSchema>;
export type WaiverRow = Decisions['waivers'][number];
export type GivenAnswer = Decisions['answers'][number];
export type EvidencePiece = Decisions['evidence'][number];

export const packsSchema = z.array(
	z.object({
		id: z.string(),
		version: z.string(),
		title: words,
		base: z.string(),
		rules: z.number(),
		profiles: z.array(z.object({ id: z.string(), title: words })),
		hash: z.string(),
		builtIn: z.boolean()
	})
) satisfies z.ZodType<readonly PackView[]>;
export type InstalledPack = z.output<typeof packsSchema>[number];

export const packSchema = packsSchema.element;
export const pinnedSchema = z.object({ pack: z.string() });

export const versionSchema = z.object({
	name: z.string(),
	title: z.string(),
	sequence: z.number(),
	sha256: z.string(),
	pack: z.string(),
	packHash: z.string(),
	dossier: dossierSchema,
	submission: submissionSchema.pick({ state: true, effectiveDate: true, decision: true }).nullable(),
	account: z.string(),
	at: z.string()
}) satisfies z.ZodType<VersionView>;
export type SavedVersion = z.output<typeof versionSchema>;

/** What a check of a version is compared by; its findings are not read. */
export const checkedSchema = z.object({ pack: z.string(), asOf: z.string(), counts: countsSchema });
export type CheckedCounts = z.output<typeof checkedSchema>;

export const trendSchema = z.array(
	z.object({ pack: z.string(), asOf: z.string(), at: z.string(), sequence: z.number(), counts: countsSchema })
);
export type TrendPoint = z.output<typeof trendSchema>[number];

const findingSchema = z.object({
	id: z.string(),
	rule: z.string(),
	ruleTitle: words,
	verdict: findingVerdictSchema,
	severity: severitySchema,
	subject: z.object({ kind: z.string(), id: z.string(), code: z.string(), name: z.string() }),
	fields: z.array(z.string()),
	message: words,
	basis: z.string(),
	doubt: z.exactOptional(z.enum(groundDoubts))
});
export type ListedFinding = z.output<typeof findingSchema>;

type ReadRehearsal = Pick<Rehearsal, 'from' | 'to' | 'asOf' | 'counts'> & {
	readonly added: readonly ListedFinding[];
	readonly removed: readonly ListedFinding[];
	readonly changed: readonly { readonly before: ListedFinding; readonly after: ListedFinding }[];
};

export const rehearsalSchema = z.object({
	from: z.string(),
	to: z.string(),
	asOf: z.string(),
	counts: z.object({ before: countsSchema, after: countsSchema }),
	added: z.array(findingSchema),
	removed: z.array(findingSchema),
	changed: z.array(z.object({ before: findingSchema, after: findingSchema }))
}) satisfies z.ZodType<ReadRehearsal>;
export type ReadRehearsalResult = z.output<typeof rehearsalSchema>;

export const signingKeySchema = z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string(), pem: z.string() });
