/** What a file could not say as it is in the model, out of the data of the job that made it. */
import { z } from 'zod';

const lossesSchema = z.object({ losses: z.array(z.object({ place: z.string(), message: z.string() })) });
export type Loss = z.output<typeof lossesSchema>['losses'][number];

/** None where the job tells none. */
export function lossesOf({ data }: { readonly data?: unknown }): readonly Loss[] {
	const read = lossesSchema.safeParse(data);
	return read.success ? read.data.losses : [];
}
