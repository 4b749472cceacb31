/** Shapes of the answers that the conformance page reads. */
import { z } from 'zod';
import type { PackView, Rehearsal, VersionView } from '$collab/runtime/decision-runtime';
import { countsSchema, severitySchema, findingVerdictSchema } from '$models/conformance/report-schema';

const words = z.object({ vi: z.string(), en: z.string() });

const dossierSchema = z.object({
	code: z.string(),
	version: z.string(),
	cutoffDate: z.string(),
	effectiveDate: z.string().nullable()
});

export const waiverStandings = [
	'waits',
	'holds',
	'reopened',
	'expired',
	'unwaivable',
	'idle',
	'refused',
	'withdrawn'
] as const;

const waiverSchema = z.object({
	id: z.string(),
	scope: z.object({ rule: z.string(), finding: z.string().nullable(), layer: z.string().nullable() }),
	covered: z.record(z.string(), z.string()),
	reason: z.string(),
	author: z.string(),
	approver: z.string().nullable(),
	state: z.enum(['asked', 'approved', 'refused', 'withdrawn']),
	standing: z.enum(waiverStandings),
	expiresOn: z.string(),
	createdAt: z.string(),
	decidedAt: z.string().nullable(),
	decisionReason: z.string()
});
/** Of a decision that was taken, only that it was. */
export const decidedWaiverSchema = waiverSchema.pick({ id: true, state: true });
export type WaiverRow = z.output<typeof waiverSchema>;

export const answerSchema = z.object({
	pack: z.string(),
	finding: z.string(),
	answer: z.enum(['pass', 'fail', 'not-applicable']),
	reason: z.string(),
	account: z.string(),
	at: z.string()
});
export type GivenAnswer = z.output<typeof answerSchema>;

const evidenceSchema = z.object({
	id: z.string(),
	about: z.string(),
	name: z.string(),
	size: z.number(),
	link: z.object({ symbol: z.string(), issuer: z.string(), date: z.string(), url: z.string() }).nullable().default(null)
});
export type EvidencePiece = z.output<typeof evidenceSchema>;

/** Of all decisions, what this page tells. */
export const decisionsSchema = z.object({
	waivers: z.array(waiverSchema),
	idle: z.array(z.string()),
	answers: z.array(answerSchema),
	evidence: z.array(evidenceSchema),
	accounts: z.record(z.string(), z.string()),
	today: z.string()
});
export type Decisions = z.output<typeof decisionsSchema>;

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
	basis: z.string()
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
