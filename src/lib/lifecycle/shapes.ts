/** What the interface says of how a dossier becomes official. */
import { z } from 'zod';
import { sinceVersionSchema } from '$lib/api/decision-shapes';
import { missingCodes } from '$collab/lifecycle/missing';
import { reasons } from '$collab/lifecycle/next-version';
import { moveNames } from '$collab/lifecycle/moves';
import { dossierFacts } from '$models/compare/counted-changes';
import { factKeys, type FactKey } from '$models/architecture/decision-facts';
import { editionLevels } from '$models/architecture/edition';
import { verdicts } from '$models/conformance/report';
import { findingVerdictSchema } from '$models/conformance/report-schema';
import { groundDoubts } from '$models/framework/ground';
import { capacities, itemVerdicts, submissionStates } from '$collab/storage/lifecycle-store';

const missingSchema = z.object({
	code: z.enum(missingCodes),
	count: z.number(),
	first: z.array(z.string()),
	finding: z.string()
});
export type Missing = z.output<typeof missingSchema>;

/** As the document that issues a version has it; absent where nobody said. */
const facts = Object.fromEntries(factKeys.map((key) => [key, z.string().optional()])) as Record<
	FactKey,
	z.ZodOptional<z.ZodString>
>;

const chapterSchema = z.object({ chapter: z.string(), title: z.object({ vi: z.string(), en: z.string() }) });

const itemSchema = z.object({
	item: z.string(),
	decision: z.enum(itemVerdicts),
	reason: z.string(),
	name: z.string(),
	isOwn: z.boolean(),
	at: z.string()
});

const returnAnswerSchema = z.object({ item: z.string(), words: z.string(), name: z.string(), at: z.string() });
export type ReturnAnswer = z.output<typeof returnAnswerSchema>;

const countsSchema = z.object({ waived: z.number(), answered: z.number(), unsettled: z.number() });

const capacitySchema = z.enum(capacities);
export type Capacity = z.output<typeof capacitySchema>;

export const submissionSchema = z.object({
	version: z.string(),
	state: z.enum(submissionStates),
	effectiveDate: z.string().nullable(),
	decision: z.object({ number: z.string(), date: z.string(), ...facts }).nullable(),
	facts: z.object(facts),
	plannedEffective: z.string().nullable(),
	code: z.string(),
	approvedBy: z.array(z.string()),
	approvers: z.array(z.object({ name: z.string(), capacity: capacitySchema.nullable() })),
	tablesOnly: z.object({ chapters: z.array(chapterSchema), reason: z.string() }).nullable(),
	counts: countsSchema.nullable(),
	openAtIssue: z
		.array(z.object({ thread: z.string(), name: z.string(), state: z.enum(['open', 'answered', 'declined']) }))
		.nullable(),
	items: z.array(itemSchema),
	replaced: z.array(itemSchema),
	answers: z.array(returnAnswerSchema),
	mayAnswerReturn: z.boolean(),
	changed: z.union([z.literal('all'), z.array(z.string())]).nullable(),
	changes: z
		.object({
			added: z.array(z.string()),
			removed: z.array(z.string()),
			changed: z.array(z.string()),
			concerned: z.array(z.string()),
			chapters: z.array(z.string()),
			diagrams: z.number(),
			raised: z.number(),
			dossier: z.array(z.enum(dossierFacts))
		})
		.nullable(),
	evidence: z.array(
		z.object({
			standing: z.enum(['added', 'removed']),
			name: z.string(),
			about: z.string(),
			title: z.string(),
			by: z.string(),
			at: z.string()
		})
	),
	checklist: z.array(z.object({ item: z.string(), text: z.object({ vi: z.string(), en: z.string() }) })),
	unmet: z.array(z.string()),
	passedBeyond: z.array(z.object({ rule: z.string(), title: z.object({ vi: z.string(), en: z.string() }) })),
	beyond: z.array(
		z.object({
			rule: z.string(),
			title: z.object({ vi: z.string(), en: z.string() }),
			basis: z.string(),
			doubt: z.exactOptional(z.enum(groundDoubts)),
			paraphrase: z.object({ vi: z.string(), en: z.string() }),
			findings: z.number(),
			waived: z.number(),
			unsettled: z.number()
		})
	),
	signatures: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			sha256: z.string(),
			over: z.string(),
			edition: z.enum(editionLevels),
			signers: z.array(
				z.object({
					name: z.string(),
					organisation: z.string(),
					issuer: z.string(),
					isSelfSigned: z.boolean(),
					claimedTime: z.string().nullable(),
					certificateInTime: z.boolean().nullable()
				})
			),
			by: z.string(),
			at: z.string()
		})
	),
	maySign: z.boolean(),
	reviewer: z.string().nullable(),
	mayDecideItems: z.boolean(),
	may: z.array(z.enum(moveNames)),
	moves: z.array(
		z.object({
			move: z.string(),
			to: z.enum(submissionStates),
			name: z.string(),
			reason: z.string(),
			at: z.string()
		})
	)
});
export type Submission = z.output<typeof submissionSchema>;
/** A move that has something to say; the others are only meant. */
export type ReasonedMove = Exclude<Submission['may'][number], 'take' | 'take-over'>;

const unsettledSchema = z.object({
	finding: z.string(),
	rule: z.string(),
	record: z.string(),
	message: z.object({ vi: z.string(), en: z.string() }),
	verdict: findingVerdictSchema
});
export type Unsettled = z.output<typeof unsettledSchema>;

/** That an answer was not enough: why, by whom and when; null where it waits otherwise. */
const sentBackSchema = z
	.object({ reason: z.string(), by: z.string(), at: z.string(), wasSettled: z.boolean().default(false) })
	.nullable();

export const lifecycleSchema = z.object({
	state: z.string(),
	approvals: z.array(
		z.object({
			account: z.string(),
			name: z.string(),
			at: z.string(),
			capacity: capacitySchema.nullable(),
			holds: z.boolean()
		})
	),
	engineers: z.array(z.object({ account: z.string(), name: z.string() })),
	isChecked: z.boolean(),
	missing: z.array(missingSchema),
	blank: z.array(chapterSchema),
	generated: z.array(chapterSchema),
	undetermined: z.array(chapterSchema),
	unsettled: z.array(unsettledSchema),
	concerned: z.array(chapterSchema.extend({ findings: z.array(unsettledSchema) })),
	counts: countsSchema,
	requests: z.array(
		z.object({
			thread: z.string(),
			name: z.string(),
			nameEn: z.string().default(''),
			isAnswered: z.boolean(),
			answer: z
				.object({
					outcome: z.enum(['done', 'declined']),
					reason: z.string(),
					by: z.string(),
					since: sinceVersionSchema.nullable()
				})
				.nullable(),
			sentBack: sentBackSchema,
			isOfAppraisal: z.boolean()
		})
	),
	remarks: z.array(
		z.object({
			...{ thread: z.string(), name: z.string(), by: z.string(), version: z.string(), at: z.string() },
			nameEn: z.string().default(''),
			isHandled: z.boolean(),
			isAnswered: z.boolean(),
			sentBack: sentBackSchema
		})
	),
	left: z
		.object({
			version: z.string(),
			remarks: z.array(
				z.object({
					...{ thread: z.string(), name: z.string(), by: z.string(), version: z.string(), goesOn: z.string() },
					nameEn: z.string().default('')
				})
			),
			waivers: z.array(
				z.object({
					id: z.string(),
					title: z.string(),
					titleEn: z.string().default(''),
					reason: z.string(),
					expiresOn: z.string()
				})
			),
			unsettled: z.array(unsettledSchema)
		})
		.nullable(),
	checklist: z.array(
		z.object({
			item: z.string(),
			text: z.object({ vi: z.string(), en: z.string() }),
			verdict: z.enum(verdicts),
			isUnsaid: z.boolean(),
			against: z.string().nullable()
		})
	),
	submissions: z.array(submissionSchema),
	unchangedSince: z.string().nullable(),
	frame: z.string(),
	dossier: z.object({
		code: z.string(),
		version: z.string(),
		change: z.string(),
		basis: z.string(),
		decision: z.object(facts)
	}),
	hasHead: z.boolean(),
	mayDecide: z.boolean(),
	next: z.object({ proposed: z.string(), other: z.string(), why: z.enum(reasons) }).nullable(),
	cutoff: z.object({ date: z.string(), changed: z.string(), today: z.string() }).nullable(),
	review: z
		.object({
			version: z.string(),
			last: z.string(),
			looked: z.boolean(),
			due: z.string(),
			standing: z.enum(['later', 'soon', 'overdue'])
		})
		.nullable(),
	lastSigned: z.object(facts).nullable(),
	mayApprove: z.boolean(),
	capacity: z.object({ proposed: capacitySchema.nullable(), taken: z.array(capacitySchema) }),
	maySubmit: z.boolean()
});
export type Lifecycle = z.output<typeof lifecycleSchema>;
export type ItemVerdict = Submission['items'][number]['decision'];
