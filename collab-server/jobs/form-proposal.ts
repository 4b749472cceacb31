/** The last step of reading an edited form back: what it says otherwise is kept as a proposal, which somebody decides. */
import { z } from 'zod';
import { changesSchema } from '$models/compare/change';
import type { DecisionParts } from '$collab/decisions/parts';
import { isProposable, keepProposal } from '$collab/proposals/keep';
import { refusal } from '$collab/runtime/answers';
import type { StoredArchitecture } from '$collab/storage/store';
import type { JobInput, JobOutcome } from './jobs';

const proposeInput = z.object({
	source: z.string(),
	/** Whether the rows that are gone from a form are proposed for deletion. */
	deletions: z.boolean().default(false)
});
const formData = z.object({
	form: z.object({
		fileName: z.string(),
		ground: z.enum(['known', 'unknown']),
		changes: changesSchema,
		deletions: changesSchema
	})
});

/** null where what was read before is no form. */
export async function proposeReadForm(
	parts: Pick<DecisionParts, 'store' | 'rooms' | 'clock' | 'log'>,
	stored: StoredArchitecture,
	{ account, input, earlier, commit }: JobInput
): Promise<JobOutcome | null> {
	const read = proposeInput.safeParse(input);
	const source = read.success ? await earlier(read.data.source) : null;
	const form = formData.safeParse(source?.data);
	if (!read.success || !form.success) return null;
	const { changes, deletions, ground, fileName } = form.data.form;
	const chosen = [...changes, ...(read.data.deletions ? deletions : [])].filter(isProposable);
	if (!commit()) return refusal('busy', 'Cancelled; nothing was kept');
	const kind = ground === 'known' ? 'form' : 'form-now';
	const kept = await keepProposal(parts, stored, { kind, account, title: fileName }, chosen);
	return kept.ok ? { ok: true, data: { proposal: kept.value?.id ?? null } } : kept;
}
