/** What the interface says of how a dossier becomes official. */
import { z } from 'zod';
import { missingCodes } from '$collab/lifecycle/missing';
import { moveNames } from '$collab/lifecycle/moves';
import { submissionStates } from '$collab/storage/lifecycle-store';

const missingSchema = z.object({ code: z.enum(missingCodes), count: z.number(), first: z.array(z.string()) });
export type Missing = z.output<typeof missingSchema>;

const submissionSchema = z.object({
	version: z.string(),
	state: z.enum(submissionStates),
	effectiveDate: z.string().nullable(),
	approvedBy: z.array(z.string()),
	may: z.array(z.enum(moveNames)),
	moves: z.array(
		z.object({
			move: z.string(),
			to: z.enum(submissionStates),
			name: z.string(),
			reason: z.string(),
			at: z.string()
		})
	)
});
export type Submission = z.output<typeof submissionSchema>;

export const lifecycleSchema = z.object({
	state: z.string(),
	approvals: z.array(z.object({ account: z.string(), name: z.string(), at: z.string(), holds: z.boolean() })),
	engineers: z.array(z.object({ account: z.string(), name: z.string() })),
	missing: z.array(missingSchema),
	submissions: z.array(submissionSchema),
	mayApprove: z.boolean(),
	maySubmit: z.boolean()
});
export type Lifecycle = z.output<typeof lifecycleSchema>;
