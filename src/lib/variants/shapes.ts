/** What the interface says of variants. */
import { z } from 'zod';
import { mergedSchema } from '../editor/proposals/shapes';

export const variantSchema = z.object({
	id: z.string(),
	main: z.string(),
	name: z.string(),
	purpose: z.string(),
	version: z.string(),
	at: z.string(),
	state: z.enum(['open', 'merged', 'closed']),
	taken: z.number(),
	decidedAt: z.string().nullable(),
	reason: z.string(),
	accountName: z.string(),
	decidedByName: z.string().nullable(),
	changedAt: z.string(),
	objectCount: z.number()
});
export type Variant = z.output<typeof variantSchema>;

export const variantChangesSchema = z.object({
	variant: variantSchema,
	changes: z.array(mergedSchema),
	codesTaken: z.array(z.string()),
	seen: z.string()
});
export type VariantChangesView = z.output<typeof variantChangesSchema>;

export const takenSchema = z.object({
	variant: variantSchema,
	taken: z.number(),
	renumbered: z.array(z.object({ from: z.string(), to: z.string() }))
});
export type Taken = z.output<typeof takenSchema>;
export const reopenedSchema = z.object({ variant: variantSchema, taken: z.number(), kept: z.number() });
