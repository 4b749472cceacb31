/** Schemas at the edges: what a canonical file and a document's values may look like. */
import { z } from 'zod';
import { MAX_PICTURE } from './picture-limit';
import { factKeys, type FactKey } from './decision-facts';
import { nodeMarks, noteMarks } from './diagram-node';

const scalars = [z.string(), z.number(), z.boolean()] as const;
export const scalarSchema = z.union(scalars);
/** In one list: a union within another gathers, for each list of texts, why it is no single value. */
const values = [...scalars, z.array(z.string())] as const;

export const undeterminedSchema = z.strictObject({
	undetermined: z.strictObject({ reason: z.string(), contact: z.string(), due: z.string() })
});

export const notApplicableSchema = z.strictObject({ notApplicable: z.strictObject({ reason: z.string() }) });

/** A field as a file writes it: the plain value, or one of the two objects. */
export const fieldSchema = z.union([...values, undeterminedSchema, notApplicableSchema]);

/** A field as commands take it. */
export const fieldEntrySchema = z.union([
	z.strictObject({ value: z.union(values) }),
	undeterminedSchema,
	notApplicableSchema
]);

const id = z.string().min(1).max(200);
const fields = z.record(z.string(), fieldSchema);
const described = { id, fields: fields.default({}), to: fields.optional() };
const note = z.strictObject({ id, text: z.string(), from: z.string() });
const point = z.tuple([z.number(), z.number()]);

const factsShape = Object.fromEntries(factKeys.map((key) => [key, z.string().optional()])) as Record<
	FactKey,
	z.ZodOptional<z.ZodString>
>;

const versionEntry = z.strictObject({
	version: z.string(),
	updated: z.string(),
	effective: z.string().nullable(),
	change: z.string(),
	basis: z.string(),
	decision: z
		.strictObject({
			number: z.string(),
			date: z.string(),
			...factsShape
		})
		.nullable(),
	objects: z.union([z.literal('all'), z.array(z.string())]),
	unit: z.string()
});

export const fileSchema = z.strictObject({
	$schema: z.string().optional(),
	khuevan: z.number().int().positive(),
	meta: z.strictObject({
		id,
		name: z.string(),
		frame: z.enum(['ministry', 'province', 'organisation']),
		agency: z.string(),
		agencyName: z.string(),
		pack: z.string(),
		sample: z.boolean().default(false)
	}),
	dossier: z
		.strictObject({
			code: z.string(),
			version: z.string(),
			cutoffDate: z.string(),
			effectiveDate: z.string().nullable(),
			decision: z.strictObject(factsShape).optional(),
			history: z.array(versionEntry).optional()
		})
		.optional(),
	objects: z
		.array(
			z.strictObject({
				...described,
				kind: z.string(),
				code: z.string().optional(),
				parent: id.optional(),
				catalogue: z.string().optional(),
				importKey: z.string().optional(),
				deletedAt: z.string().optional(),
				notes: z.array(note).optional()
			})
		)
		.default([]),
	relations: z
		.array(
			z.strictObject({
				...described,
				source: id,
				target: id,
				type: z.string(),
				code: z.string().optional(),
				importKey: z.string().optional(),
				deletedAt: z.string().optional()
			})
		)
		.default([]),
	mappings: z.array(z.strictObject({ ...described, object: id })).default([]),
	gaps: z
		.array(
			z.strictObject({
				...described,
				code: z.string().optional(),
				objects: z.array(id).default([]),
				importKey: z.string().optional(),
				deletedAt: z.string().optional()
			})
		)
		.default([]),
	tasks: z
		.array(
			z.strictObject({
				...described,
				code: z.string().optional(),
				importKey: z.string().optional(),
				deletedAt: z.string().optional()
			})
		)
		.default([]),
	gapTasks: z.array(z.tuple([id, id])).default([]),
	kpis: z.array(z.strictObject({ ...described, code: z.string().optional() })).default([]),
	goals: z.array(z.strictObject(described)).default([]),
	diagrams: z.array(z.strictObject({ ...described, type: z.string(), deletedAt: z.string().optional() })).default([]),
	nodes: z
		.array(
			z.union([
				z.strictObject({ id, diagram: id, kind: z.literal('object'), object: id, ...nodeMarks }),
				z.strictObject({ id, diagram: id, kind: z.literal('note'), text: z.string(), ...noteMarks })
			])
		)
		.default([]),
	geometry: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number()])).default({}),
	bends: z.record(z.string(), z.array(point)).default({}),
	chapters: z.record(z.string(), z.string()).default({}),
	pictures: z.record(z.string().regex(/^[0-9a-f]{64}$/u), z.string().max(MAX_PICTURE)).optional()
});

export type CanonicalFile = z.infer<typeof fileSchema>;
export type FileField = z.infer<typeof fieldSchema>;
