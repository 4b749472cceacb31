import { z } from 'zod';
import type { PublicPageState } from '$collab/runtime/public-runtime';

/** How the public page of a dossier stands, as the server tells its people. */
export const publicStateSchema = z.object({
	isAllowed: z.boolean(),
	isOwnApproval: z.boolean(),
	page: z.object({ code: z.string(), version: z.string(), size: z.number(), at: z.string(), by: z.string() }).nullable()
}) satisfies z.ZodType<PublicPageState>;
export type PublicState = z.output<typeof publicStateSchema>;
