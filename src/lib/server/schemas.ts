/** What the HTTP interface takes. Every body passes one of these before it goes anywhere. */
import { LONGEST_NAME, LONGEST_POST } from '$collab/accounts/full-name';
import { factsShape } from '$collab/runtime/lifecycle-inputs';
import { z } from 'zod';
import { roles } from '$collab/runtime/session';
import { limits } from '$collab/runtime/decision-inputs';
import { editionLevels } from '$models/architecture/edition';
import { normalise } from '$models/text/normalise';
import { mappingSchema as drawingMapping } from '$exporters/drawio/mapping';
import { mappingSchema } from '$exporters/inventory/guess-columns';

const isoDate = z.iso.date();

export const signInBody = z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) });

export const passwordBody = z.object({ current: z.string().min(1).max(1000), next: z.string().min(1).max(1000) });

/** Blank for a post that is said no more; one that is absent stays as it is. */
const postShape = {
	position: z.string().trim().max(LONGEST_POST).optional(),
	unit: z.string().trim().max(LONGEST_POST).optional()
};

export const fullNameBody = z.strictObject({ displayName: z.string().trim().min(1).max(LONGEST_NAME), ...postShape });

export const accountBody = z.strictObject({
	name: z.string().trim().min(2).max(64),
	displayName: z.string().trim().max(200).default(''),
	...postShape,
	agency: z.string().trim().min(1).max(100).nullable(),
	role: z.enum(roles)
});

export const accountChangeBody = z.union([z.strictObject({ disabled: z.boolean() }), z.strictObject(postShape)]);

export const roleBody = z.strictObject({ role: z.enum(roles) });

export const createBody = z.union([
	z.strictObject({
		frame: z.enum(['ministry', 'province', 'organisation']),
		agency: z.string().min(1).max(100),
		name: z.string().trim().min(1).max(500).optional()
	}),
	z.strictObject({
		canonical: z.string().min(2),
		/** The file that it was read from, and what did not come in as it stood there. */
		opened: z
			.strictObject({
				name: z.string().trim().min(1).max(300),
				losses: z.array(z.strictObject({ place: z.string(), message: z.string(), en: z.string() })).max(100_000)
			})
			.optional()
	})
]);

export const dossierBody = z.strictObject({
	code: z.string().trim().max(100).optional(),
	version: z.string().trim().min(1).max(50).optional(),
	cutoffDate: isoDate.optional(),
	effectiveDate: isoDate.nullable().optional(),
	/** Also writes the version into every diagram that says another one. */
	raiseDiagrams: z.boolean().default(false),
	/** What the version changes, and on what basis: LS_PHIENBAN tells both. */
	change: z.string().max(limits.reason).transform(normalise).optional(),
	basis: z.string().max(limits.reason).transform(normalise).optional(),
	/** What the decision is to say that issues it, all of it. */
	decision: z.strictObject(factsShape).optional()
});

export const exportBody = z.strictObject({
	format: z.string().regex(/^[a-z0-9-]{1,40}$/u),
	edition: z.enum(editionLevels).default('internal'),
	asOf: isoDate.optional(),
	/** Name of a frozen version in place of what is being drawn up. */
	version: z.string().min(1).max(60).optional(),
	locale: z.enum(['vi', 'en']).default('vi')
});

const anyMapping = z.union([mappingSchema, drawingMapping]);

/** A mapping to be kept under a name. */
export const mappingBody = z.strictObject({ name: z.string().trim().min(1).max(120), mapping: anyMapping });

/** The steps of an import after the first, and taking it back; the first is the file itself as multipart. */
export const importBody = z.discriminatedUnion('step', [
	/** Reads the workbook of an analysis as this architecture's Form 03, though its mark does not say so. */
	z.strictObject({ step: z.literal('form'), source: z.string().min(1).max(100) }),
	z.strictObject({
		step: z.literal('plan'),
		source: z.string().min(1).max(100),
		mapping: anyMapping
	}),
	z.strictObject({
		step: z.literal('apply'),
		source: z.string().min(1).max(100),
		/** Whether the rows that are gone from an edited form are proposed for deletion. */
		deletions: z.boolean().default(false),
		decisions: z.record(z.string(), z.enum(['take', 'skip', 'separate'])).default({})
	}),
	z.strictObject({ step: z.enum(['undo-plan', 'undo']), source: z.string().min(1).max(100) })
]);

/** What an administrator sets for everybody. */
export const siteBody = z.strictObject({ localCopies: z.boolean() });
