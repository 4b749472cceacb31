/** What the jobs answer of a drawing, read at the edge. */
import { z } from 'zod';
import { mappingSchema } from '$exporters/drawio/mapping';
import { wordsSchema } from './import-data';

const ledgerEntry = z.object({
	page: z.string(),
	cell: z.string(),
	label: z.string(),
	code: z.string(),
	found: z.string(),
	reason: wordsSchema,
	proposal: wordsSchema
});

const namedObject = z.object({ id: z.string(), code: z.string(), kind: z.string(), name: z.string() });

export const drawingAnalysisSchema = z.object({
	format: z.literal('drawing'),
	fileName: z.string(),
	mapping: mappingSchema,
	refused: z.array(ledgerEntry),
	objects: z.array(namedObject),
	relations: z.array(z.object({ id: z.string(), code: z.string(), kind: z.string() }))
});

export const drawingPlanSchema = z.object({
	format: z.literal('drawing'),
	fileName: z.string(),
	ledger: z.array(ledgerEntry),
	counts: z.object({ diagrams: z.number(), places: z.number(), objects: z.number(), relations: z.number() })
});

export const drawingAppliedSchema = z.object({
	diagrams: z.number(),
	places: z.number(),
	objects: z.number(),
	relations: z.number()
});

export type DrawingAnalysis = z.output<typeof drawingAnalysisSchema>;
export type DrawingPlan = z.output<typeof drawingPlanSchema>;
export type DrawingApplied = z.output<typeof drawingAppliedSchema>;
export type DrawingLedgerRow = z.output<typeof ledgerEntry>;
export type NamedObject = z.output<typeof namedObject>;
