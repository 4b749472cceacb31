/** The shape of a check report as other programs read it; docs/formats/check-report.schema.json is made from it. */
import { z } from 'zod';
import { ruleSubjectSchema } from '$models/framework/condition-schema';
import { groundDoubts } from '$models/framework/ground';
import type { PublishedReport } from './published-report';

const words = z.strictObject({ vi: z.string(), en: z.string() });

export const countsSchema = z.strictObject({
	pass: z.int().min(0),
	fail: z.int().min(0),
	undetermined: z.int().min(0),
	'not-enough-basis': z.int().min(0),
	'not-applicable': z.int().min(0)
});

export const findingVerdictSchema = z.enum(['fail', 'undetermined', 'not-enough-basis']);
export const severitySchema = z.enum(['required', 'recommended', 'information']);

const fixSchema = z.strictObject({
	label: words,
	field: z.string(),
	value: z
		.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
		.nullable()
		.describe('null empties the field')
});

const findingSchema = z.strictObject({
	id: z.string().min(1).describe('Survives renames, moves and new versions of the rule'),
	rule: z.string(),
	ruleTitle: words,
	verdict: findingVerdictSchema,
	severity: severitySchema,
	subject: z.strictObject({ kind: ruleSubjectSchema, id: z.string(), code: z.string(), name: z.string() }),
	line: z.int().min(1).optional().describe('Line of the chapter that the finding is about'),
	fields: z.array(z.string()).describe('Field ids that the finding is about'),
	message: words,
	howToFix: words,
	basis: z.string().describe('The instrument and its article'),
	doubt: z
		.exactOptional(z.enum(groundDoubts))
		.describe(
			'Why the basis is no firm ground: an instrument that is a draft, replaced or repealed; or words that nobody held against the text of the instrument yet, from an extract of a third party (extract) or from memory (recalled). Absent for a firm one'
		),
	paraphrase: words,
	fix: fixSchema.nullable(),
	asked: z.boolean().describe('Only a person can decide, and nobody did: true of questions alone'),
	answeredAfter: z
		.exactOptional(z.literal('issue'))
		.describe('Of a question that is answered only once a version is issued'),
	unwaivable: z.exactOptional(z.literal(true)).describe('What must not be in a dossier at all: nobody can waive it')
});

export const checkReportSchema: z.ZodType<PublishedReport> = z.strictObject({
	pack: z.string().describe('id@version'),
	asOf: z.iso.date(),
	outcomes: z.array(
		z.strictObject({
			rule: z.string(),
			counts: countsSchema,
			error: z.string().describe('Why the rule could not be computed; empty where it could')
		})
	),
	findings: z.array(findingSchema).describe('What is wrong, or open for want of data'),
	questions: z.array(findingSchema).describe('What waits for a person’s answer; no fault'),
	counts: countsSchema
});

/** The JSON Schema of `khuevan check --format json` as text. */
export const checkReportJsonSchema = (): string =>
	`${JSON.stringify({ title: 'Khuê Văn check report', ...z.toJSONSchema(checkReportSchema) }, null, '\t')}\n`;
