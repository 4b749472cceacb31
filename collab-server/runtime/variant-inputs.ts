/** What the acts on variants take. The HTTP interface checks every body by these; nothing here knows the server. */
import { z } from 'zod';
import { normalise } from '$models/text/normalise';
import { versionName } from './decision-inputs';

export const variantLimits = {
	/** Open variants of one main line. */
	open: 30,
	name: 120,
	text: 2_000
} as const;

const clean = (most: number) => z.string().max(most).transform(normalise);

export const variantInput = z.strictObject({
	name: clean(variantLimits.name).pipe(z.string().min(1, 'is needed')),
	/** What it is to show, or whose proposal it is. */
	purpose: clean(variantLimits.text).default(''),
	/** A saved version to begin from; without it the state of now. */
	version: versionName.optional()
});
export type VariantInput = z.infer<typeof variantInput>;

/** `merge`: what the variant changed, into the main line. `update`: what the main line changed since, into the variant. */
export const variantDirections = ['merge', 'update'] as const;
export type VariantDirection = (typeof variantDirections)[number];

export const variantTakingInput = z.strictObject({
	direction: z.enum(variantDirections),
	/** Ids of the changes that are taken, `root/record/key`. */
	take: z.array(z.string().max(700)).max(200_000),
	/** Ids of changes in whose place comes what was there before either side changed it; only where both did. */
	restore: z.array(z.string().max(700)).max(200_000).default([]),
	/** Ids of changes that are decided by leaving what is there, where both sides changed it: from then on they come no more. */
	keep: z.array(z.string().max(700)).max(200_000).default([]),
	/** What was shown when this was chosen, as the changes said of themselves. */
	seen: z.string().regex(/^[0-9a-f]{64}$/u, 'is the SHA-256 of the changes'),
	reason: clean(variantLimits.text).default('')
});
export type VariantTakingInput = z.infer<typeof variantTakingInput>;

export const variantClosingInput = z.strictObject({ reason: clean(variantLimits.text).default('') });
export type VariantClosingInput = z.infer<typeof variantClosingInput>;
