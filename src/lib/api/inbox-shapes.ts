/** Shapes of what waits for somebody, as the page reads it; kept in step with the server's types by the compiler. */
import { z } from 'zod';
import type { MailSettings } from '$collab/runtime/inbox-runtime';

export const countSchema = z.object({ unread: z.number() });

export const mailSchema = z.object({
	address: z.string(),
	isOn: z.boolean(),
	isOffered: z.boolean(),
	hour: z.number()
}) satisfies z.ZodType<MailSettings>;
