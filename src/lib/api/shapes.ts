/** Shapes of the answers that the page reads, kept in step with the server's types by the compiler. */
import { factKeys } from '$models/architecture/decision-facts';
import { z } from 'zod';
import {
	runtimeErrors,
	type ArchitectureSummary,
	type DossierSet,
	type DossierState,
	type JobSummary
} from '$collab/runtime/runtime';
import type { ListedJob as FromServer } from '$collab/runtime/work-runtime';
import { roles, type AccountSummary, type SignInSummary } from '$collab/runtime/session';

export type { OpenedFile } from '$collab/runtime/runtime';

export const architectureSchema = z.object({
	id: z.string(),
	name: z.string(),
	frame: z.enum(['ministry', 'province', 'organisation']),
	agency: z.string(),
	pack: z.string(),
	role: z.enum(roles),
	objectCount: z.number(),
	changedAt: z.string(),
	sample: z.boolean(),
	variant: z.object({ main: z.string(), name: z.string(), state: z.enum(['open', 'merged', 'closed']) }).nullable()
}) satisfies z.ZodType<ArchitectureSummary>;

export const dossierSchema = z.object({
	code: z.string(),
	version: z.string(),
	cutoffDate: z.string(),
	effectiveDate: z.string().nullable(),
	change: z.string(),
	basis: z.string(),
	decision: z.exactOptional(z.object(Object.fromEntries(factKeys.map((key) => [key, z.string().optional()])))),
	state: z.enum(['draft', 'submitted', 'issued'])
}) satisfies z.ZodType<DossierState>;

export const dossierSetSchema = dossierSchema.extend({ raisedDiagrams: z.number() }) satisfies z.ZodType<DossierSet>;

export const jobSchema = z.object({
	id: z.string(),
	architecture: z.string(),
	kind: z.enum(['export', 'import-analysis', 'import-plan', 'import-apply', 'import-undo-plan', 'import-undo', 'open']),
	state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
	progress: z.number(),
	step: z.string(),
	error: z.object({ code: z.enum(runtimeErrors), message: z.string(), place: z.string().default('') }).nullable(),
	result: z.object({ name: z.string(), mediaType: z.string(), size: z.number() }).nullable(),
	data: z.unknown()
}) satisfies z.ZodType<JobSummary>;

/** A job in the list of all. */
export const listedJobSchema = jobSchema.omit({ data: true, architecture: true }).extend({
	createdAt: z.string(),
	by: z.string(),
	isOwn: z.boolean(),
	file: z.string(),
	format: z.string(),
	edition: z.string(),
	version: z.string(),
	source: z.string(),
	losses: z.object({ lost: z.number(), unwritten: z.number(), 'left-out': z.number() }).nullable(),
	isProposal: z.boolean()
}) satisfies z.ZodType<FromServer>;

export const signInSchema = z.object({
	id: z.string(),
	createdAt: z.string(),
	expiresAt: z.string(),
	seenAt: z.string(),
	address: z.string(),
	browser: z.string(),
	way: z.enum(['password', 'identity']),
	current: z.boolean()
}) satisfies z.ZodType<SignInSummary>;

export const accountSchema = z.object({
	id: z.string(),
	name: z.string(),
	displayName: z.string(),
	position: z.string(),
	unit: z.string(),
	administrator: z.boolean(),
	disabled: z.boolean(),
	agencies: z.array(z.object({ agency: z.string(), role: z.enum(roles) })),
	createdAt: z.string()
}) satisfies z.ZodType<AccountSummary>;

export type Job = z.output<typeof jobSchema>;
export type ListedJob = z.output<typeof listedJobSchema>;
