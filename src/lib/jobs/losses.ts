/** What a file could not say as it is in the model, out of the data of the job that made it. */
import { z } from 'zod';
import { lossKinds, type LossCounts } from '$exporters/loss-kinds';
import type { MessageKey } from '$lib/i18n/catalogue';
import type { Locale } from '$lib/i18n/locale';

const lossSchema = z.object({
	place: z.string(),
	kind: z.enum(lossKinds).optional(),
	message: z.string(),
	en: z.string().optional(),
	title: z.object({ vi: z.string(), en: z.string() }).optional()
});
const lossesSchema = z.object({ losses: z.array(lossSchema) });
export type Loss = z.output<typeof lossSchema>;

/** None where the job tells none. */
export function lossesOf({ data }: { readonly data?: unknown }): readonly Loss[] {
	const read = lossesSchema.safeParse(data);
	return read.success ? read.data.losses : [];
}

/** The place and what is lost there, in the language of the reader; jobs of before told both in one only. */
export const toldLoss = (
	{ place, message, en, title }: Loss,
	locale: Locale
): { readonly place: string; readonly message: string } => ({
	place: title?.[locale] ?? place,
	message: locale === 'en' ? (en ?? message) : message
});

export const hasLosses = (counts: LossCounts): boolean => lossKinds.some((kind) => counts[kind] > 0);

/** How many lines of each kind there are, in words. */
export const lossLabel = (
	t: (key: MessageKey, values: { readonly count: number }) => string,
	counts: LossCounts
): string =>
	lossKinds
		.filter((kind) => counts[kind] > 0)
		.map((kind) => t(`jobs.losses_${kind}`, { count: counts[kind] }))
		.join(' · ');
