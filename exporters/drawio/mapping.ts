/** What each shape and line of a drawing is taken for: guessed first, then as a person confirmed or changed it. */
import { z } from 'zod';

/** `sure` and `new` are taken as they are; `proposed` waits for a person; `aside` is left out. */
const certainty = z.enum(['sure', 'proposed', 'new', 'aside']);

export const shapeMappingSchema = z.object({
	cell: z.string(),
	/** As it stands in the drawing, for who reads this. */
	label: z.string().default(''),
	/** How it is drawn, so that all of one form can be told at once. */
	form: z.string().default(''),
	certainty: certainty.default('sure'),
	as: z.enum(['object', 'new', 'note', 'group', 'aside']),
	/** Id of the object that it shows. */
	object: z.string().default(''),
	/** Kind of a new object. */
	kind: z.string().default(''),
	/** Names of other objects that it may show, by id. */
	others: z.record(z.string(), z.string()).default({}),
	/** Whether it goes in. */
	confirmed: z.boolean().default(true)
});

export const lineMappingSchema = z.object({
	cell: z.string(),
	label: z.string().default(''),
	form: z.string().default(''),
	certainty: certainty.default('sure'),
	as: z.enum(['relation', 'new', 'aside']),
	/** Id of the relation that it shows. */
	relation: z.string().default(''),
	/** Kind of a new relation. */
	kind: z.string().default(''),
	confirmed: z.boolean().default(true)
});

export const pageMappingSchema = z.object({
	page: z.string(),
	name: z.string().default(''),
	use: z.boolean().default(true),
	/** Type of the diagram that the page becomes. */
	kind: z.string(),
	title: z.string().max(500),
	shapes: z.array(shapeMappingSchema),
	lines: z.array(lineMappingSchema)
});

export const mappingSchema = z.object({ version: z.literal(1), pages: z.array(pageMappingSchema) });

export type Certainty = z.output<typeof certainty>;
export type ShapeMapping = z.output<typeof shapeMappingSchema>;
export type LineMapping = z.output<typeof lineMappingSchema>;
export type PageMapping = z.output<typeof pageMappingSchema>;
export type DrawioMapping = z.output<typeof mappingSchema>;
