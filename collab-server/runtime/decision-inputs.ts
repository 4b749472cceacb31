/** What decisions take, and how much of it. The HTTP interface checks every body by these; nothing here knows the server. */
import { z } from 'zod';
import { aboutOfFinding } from '$models/conformance/finding-id';
import { MAX_QUOTE, passageSchema } from '$models/sync/passage';
import { normalise } from '$models/text/normalise';

export const limits = {
	/** Bytes of one piece of evidence. */
	evidence: 20 * 1024 * 1024,
	/** Pieces of evidence of one architecture that are not removed. */
	pieces: 2_000,
	/** Findings that one waiver covers. */
	covered: 5_000,
	/** Records that one reason is about. */
	explained: 500,
	/** Characters. */
	reason: 1_000,
	text: 4_000,
	title: 200,
	name: 200
} as const;

const clean = (most: number) => z.string().max(most).transform(normalise);
const said = (most: number) => clean(most).pipe(z.string().min(1, 'is needed'));

/** Rule, subject and record. */
const finding = z.string().regex(/^[A-Za-z0-9._-]{1,60}:[a-z]{1,20}:\S.{0,199}$/u, 'is no id of a finding');
const id = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/u);
/** `id@version` of a pack. */
export const packReference = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]{0,59}@[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/u, 'is written vn-1425@1.0');
export const versionName = z
	.string()
	.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/u, 'has letters, digits, dots and dashes');

export const ticketInput = z.strictObject({
	/** `m`: the document; `c`: the threads about findings, which the server alone writes. */
	room: z.enum(['m', 'c']).default('m')
});

export const findingRecordInput = z.strictObject({
	finding,
	/** Account id. */
	assignee: id.nullable(),
	state: z.enum(['open', 'in-progress', 'disputed', 'done']),
	due: z.union([z.iso.date(), z.literal('')]),
	note: clean(limits.text)
});
export type FindingRecordInput = z.infer<typeof findingRecordInput>;

/** What may be written about: findings and waivers, records, chapters, and the architecture as a whole. */
export const commented = [
	...['finding', 'waiver', 'object', 'relation', 'mapping', 'gap', 'task', 'kpi', 'goal'],
	...['diagram', 'chapter', 'architecture']
] as const;
const commentAbout = z
	.string()
	.regex(new RegExp(`^(${commented.join('|')}):\\S.{0,299}$`, 'u'), 'is such as object:<id> or finding:<id>');

/** A place on a diagram: in the scene, or from the top left of a box, which it follows. */
export const pointSchema = z.strictObject({
	x: z.number().min(-1_000_000).max(1_000_000),
	y: z.number().min(-1_000_000).max(1_000_000),
	/** Id of the object whose box it is. */
	box: id.optional()
});
export type ThreadPoint = z.infer<typeof pointSchema>;

const day = z.union([z.iso.date(), z.literal('')]);

/** Id of the comment that a thread began with; `finding:<id>` or `waiver:<id>` for the one thread of these. */
const threadKey = z.string().min(1).max(320);

export const commentInput = z
	.strictObject({
		about: commentAbout,
		text: said(limits.text),
		/** Id of the comment that this one answers; without it a new thread begins. A finding has one thread only. */
		thread: id.optional(),
		/** The passage of a chapter that a new thread is about. */
		passage: passageSchema.optional(),
		/** The field of the record that a new thread is about. */
		field: id.optional(),
		/** The finding of the record, the chapter or the whole that a new thread is about. */
		finding: finding.optional(),
		/** The place on the diagram that a new thread is about. */
		point: pointSchema.optional(),
		/** The frozen version that was read: what is written about is looked for there, and may be gone since. */
		version: versionName.optional(),
		/** Words of a chapter of that version. */
		quote: said(MAX_QUOTE).optional(),
		/** Key of the thread of an issued version that a new thread goes on with. */
		continues: threadKey.optional(),
		/**
		 * What a new thread is: a remark where it is not said. One that goes on with another is what that was, with who sees
		 * to it and by when, where its kind is not said.
		 */
		kind: z.enum(['remark', 'request']).optional(),
		/** Account that shall see to a new thread, and by when. */
		assignee: id.optional(),
		due: day.optional(),
		/** Accounts that were picked; of two with one name the one that is meant. */
		mentions: z.array(id).max(50).optional()
	})
	.refine(
		({ thread, kind, assignee, due, field, finding: found, point, version, continues }) =>
			thread === undefined ||
			[kind, assignee, due, field, found, point, version, continues].every((one) => one === undefined),
		{
			message: 'goes with a new thread',
			path: ['thread']
		}
	)
	.refine(
		({ about, kind, assignee, due }) =>
			!/^(finding|waiver):/u.test(about) || [kind, assignee, due].every((one) => one === undefined),
		{
			message: 'is asked in a thread about what the finding is about, which names it as `finding`',
			path: ['about']
		}
	)
	.refine(
		({ about, finding: found, field, point, passage, quote }) =>
			found === undefined ||
			(about === aboutOfFinding(found) && [field, point, passage, quote].every((one) => one === undefined)),
		{
			message: 'goes with what the finding is about, and with no other place in it',
			path: ['finding']
		}
	)
	.refine(({ about, point }) => point === undefined || about.startsWith('diagram:'), {
		message: 'goes with a diagram',
		path: ['point']
	})
	.refine(({ version, point }) => version === undefined || point === undefined || (point.x >= 0 && point.y >= 0), {
		// A frozen drawing is as large as it is: nothing is left of it or above it, nor of a box in it.
		message: 'is to the right of and below the top left of the drawing of that version, or of the box in it',
		path: ['point']
	})
	.refine(({ about, field }) => field === undefined || !/^(finding|waiver|chapter|architecture):/u.test(about), {
		message: 'goes with a record',
		path: ['field']
	})
	.refine(
		({ about, version, quote }) => quote === undefined || (version !== undefined && about.startsWith('chapter:')),
		{
			message: 'goes with a chapter of a version',
			path: ['quote']
		}
	)
	.refine(({ version, passage }) => version === undefined || passage === undefined, {
		message: 'goes with the chapter as it is now',
		path: ['passage']
	})
	.refine(
		({ about, thread, passage }) => passage === undefined || (about.startsWith('chapter:') && thread === undefined),
		{
			message: 'goes with a new thread about a chapter',
			path: ['passage']
		}
	);
export type CommentInput = z.infer<typeof commentInput>;

export const threadStateInput = z.strictObject({
	thread: threadKey,
	/** `handled`: seen to by the agency, of what whoever appraises said of a version; he alone resolves that. */
	state: z.enum(['open', 'handled', 'resolved']),
	/** Instant of the answer that is confirmed or sent back: another one, given meanwhile, is looked at first. */
	answered: z.string().max(40).optional(),
	/** Why what was seen to or answered will not do, where it is opened again. */
	reason: said(limits.reason).optional()
});
export type ThreadStateInput = z.infer<typeof threadStateInput>;

export const threadChargeInput = z.strictObject({
	/** Id of the comment that the thread began with. */
	thread: id,
	/** Account id, null for nobody. */
	assignee: id.nullable(),
	due: day
});
export type ThreadChargeInput = z.infer<typeof threadChargeInput>;

/** The answer to a request for change. */
export const threadAnswerInput = z.strictObject({
	thread: id,
	outcome: z.enum(['done', 'declined']),
	reason: said(limits.reason)
});
export type ThreadAnswerInput = z.infer<typeof threadAnswerInput>;

export const reasonInput = z.strictObject({
	/** Ids of the records whose last change by the one who asks is explained. */
	objects: z.array(id).min(1).max(limits.explained),
	/** '' takes the reason back. */
	text: clean(limits.reason)
});
export type ReasonInput = z.infer<typeof reasonInput>;

/** One finding; or all of a rule, in the whole or in one layer. */
export const waiverInput = z.strictObject({
	rule: id,
	finding: finding.nullable().default(null),
	layer: id.nullable().default(null),
	reason: said(limits.text),
	/** The last day on which it holds. */
	expiresOn: z.iso.date()
});
export type WaiverInput = z.infer<typeof waiverInput>;

export const waiverDecisionInput = z.strictObject({
	decision: z.enum(['approve', 'refuse', 'withdraw']),
	reason: clean(limits.text).default('')
});
export type WaiverDecisionInput = z.infer<typeof waiverDecisionInput>;

export const answerInput = z.strictObject({
	/** Pack whose rule it is; without it the architecture's own pack, else whichever of the installation has the rule. */
	pack: z.string().max(100).optional(),
	finding,
	/** null takes the answer back. */
	answer: z.enum(['pass', 'fail', 'not-applicable']).nullable(),
	reason: clean(limits.text)
});
export type AnswerInput = z.infer<typeof answerInput>;

/** One conclusion, with its one reason, on several questions of a pack. */
export const answersInput = z.strictObject({
	...answerInput.omit({ finding: true, answer: true }).shape,
	findings: z.array(finding).min(1).max(500).readonly(),
	answer: answerInput.shape.answer.unwrap()
});
export type AnswersInput = z.infer<typeof answersInput>;

/** What evidence stands behind: what is decided here, and records of the model. */
export const proved = [
	...['finding', 'waiver', 'obligation', 'checklist'],
	...['object', 'relation', 'gap', 'task', 'kpi', 'goal']
] as const;
const evidenceAbout = z
	.string()
	.regex(new RegExp(`^(${proved.join('|')}):\\S.{0,299}$`, 'u'), 'is such as object:<id> or finding:<id>');

export const evidenceInput = z.strictObject({ about: evidenceAbout, note: clean(limits.text).default('') });
export type EvidenceInput = z.infer<typeof evidenceInput>;

/** An address that browsers may be led to: of the web, encrypted, of a host with a name, without anybody's password. */
function isSafeAddress(text: string): boolean {
	if (!/^https:\/\//iu.test(text) || !URL.canParse(text)) return false;
	const { hostname, username, password } = new URL(text);
	return username === '' && password === '' && /\p{L}$/u.test(hostname) && hostname.includes('.');
}

/** A document that was issued elsewhere; its address is checked by its form alone and never fetched. */
export const evidenceLinkInput = z.strictObject({
	about: evidenceAbout,
	title: said(limits.name),
	symbol: said(100),
	issuer: said(limits.name),
	date: z.iso.date(),
	url: z
		.string()
		.trim()
		.max(2_000)
		.refine((text) => text === '' || isSafeAddress(text), 'begins with https:// and names a host')
		.default(''),
	note: clean(limits.text).default('')
});
export type EvidenceLinkInput = z.infer<typeof evidenceLinkInput>;

export const evidenceRemovalInput = z.strictObject({ reason: said(limits.reason) });
export type EvidenceRemovalInput = z.infer<typeof evidenceRemovalInput>;

export const versionInput = z.strictObject({ name: versionName, title: clean(limits.title).default('') });
export type VersionInput = z.infer<typeof versionInput>;

export const packInput = z.strictObject({ pack: packReference });

/** The files of a pack by their names without ending, as they lie in its folder. */
export const bundleInput = z.strictObject({
	files: z.record(z.string().regex(/^(rules\/)?[A-Za-z0-9-]{1,60}$/u), z.unknown())
});

/** Beside which frozen version; of now where none is named. */
export const decisionsQuery = z.strictObject({ version: versionName.optional() });

/** Which state is checked against what; all of it as it stands where nothing is asked. */
export const checkQuery = z.strictObject({
	asOf: z.iso.date().optional(),
	pack: packReference.optional(),
	/** Name of a saved version. */
	version: versionName.optional(),
	/** Id of a profile of the pack. */
	profile: id.optional()
});
export type CheckQuery = z.infer<typeof checkQuery>;
