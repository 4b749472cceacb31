/** The appraisal of a submission as the printed checklist tells it. */
import { appraisalEnd } from '$collab/lifecycle/appraisal-end';
import type { Submission } from '$lib/lifecycle/shapes';
import type { Appraisal } from '$exporters/exporter';

/** null before anything of it was decided. */
export function appraisalTold(submission: Submission | undefined): Appraisal | null {
	const end = submission === undefined ? null : appraisalEnd(submission, ({ name }) => name);
	if (submission === undefined || end === null) return null;
	return {
		...end,
		items:
			submission.checklist.length === 0 ? null : { decided: submission.items.length, of: submission.checklist.length },
		decisions: submission.items.map(({ item, decision, reason, name, at: when }) => ({
			no: Number(item),
			decision,
			reason,
			by: name,
			at: when
		}))
	};
}
